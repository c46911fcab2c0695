import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a message that fails long enough succeeds some day, so the retries need no end',
    ru: 'если повторять достаточно долго, когда-нибудь получится, поэтому предел повторам не нужен',
  },
  caughtBy: '12.4 gives up after one try and three retries, and the DLQ tells what, where and why',
  says: /retries have an end/,
  cause: 'deadline',
  edits: [
    {
      file: 'retry.ts',
      find: `return failedTries <= RETRIES ? baseDelayMs * 2 ** (failedTries - 1) : null`,
      replace: `return baseDelayMs * 2 ** (Math.min(failedTries, RETRIES) - 1)`,
    },
    {
      file: 'service.ts',
      find: `WAITING_ROOMS[failures - 1]!`,
      replace: `WAITING_ROOMS[Math.min(failures, WAITING_ROOMS.length) - 1]!`,
    },
  ],
})
