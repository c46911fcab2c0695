import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who waits waits in the process',
    ru: 'кто ждёт, тот ждёт в процессе',
  },
  caughtBy: '19.4 forgets none of those who wait, in a crash and at a stop, and releases none again',
  says: /state store that has a changelog/,
  cause: 'deadline',
  edits: [
    {
      file: 'waiting.ts',
      find: 'int64, json<Waiting>())',
      replace: 'int64, json<Waiting>()).withLoggingDisabled()',
    },
  ],
})
