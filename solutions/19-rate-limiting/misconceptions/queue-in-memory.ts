import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who waits waits in the process',
    ru: 'кто ждёт, тот ждёт в процессе',
  },
  caughtBy: '19.4 forgets none of those who wait when it is restarted',
  edits: [
    {
      file: 'waiting.ts',
      find: 'string, json<Waiting[]>())',
      replace: 'string, json<Waiting[]>()).withLoggingDisabled()',
    },
  ],
})
