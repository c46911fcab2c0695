import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a stream that has started is running',
    ru: 'запущенный поток уже работает',
  },
  caughtBy: '21.3 runs as INSTANCE says, resolves when it does, and leaves at the stop',
  says: /resolves before the state is RUNNING/,
  edits: [
    {
      file: 'service.ts',
      find: `  await running.promise
`,
      replace: '',
    },
  ],
})
