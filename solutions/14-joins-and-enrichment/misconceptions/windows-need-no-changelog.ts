import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what a join remembers is over in a few minutes: a changelog is a waste',
    ru: 'соединение помнит всего несколько минут: changelog ни к чему',
  },
  caughtBy:
    '14.5 clicks and purchases from before a restart meet what comes after it, and a click that waits goes on waiting',
  says: /first process kept in its own memory/,
  cause: 'deadline',
  edits: [
    {
      file: 'outcomes.ts',
      find: 'StreamJoined.with(string, json<Click>(), json<Purchase>())',
      replace: 'StreamJoined.with(string, json<Click>(), json<Purchase>()).withLoggingDisabled()',
    },
  ],
})
