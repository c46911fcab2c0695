import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'started is running',
    ru: 'запущено — значит работает',
  },
  caughtBy: '24.4 the statistics run in their application with exactly-once when their start resolves',
  says: /RUNNING/,
  edits: [
    {
      file: 'statistics.ts',
      find: `    await streams.start()
    await running.promise
`,
      replace: `    void streams.start().then(() => running.promise)
`,
    },
  ],
})
