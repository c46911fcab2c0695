import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'x-attempts says how often a message was tried, wherever it stands',
    ru: 'x-attempts говорит о числе попыток, где бы ни стояло сообщение',
  },
  caughtBy: '12.4 gives up after one try and three retries, and the DLQ tells what, where and why',
  says: /given up already/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `1 + (consumed.retried ? countIn(consumed.message.headers, HEADER.attempts) : 0)`,
      replace: `1 + countIn(consumed.message.headers, HEADER.attempts)`,
    },
  ],
})
