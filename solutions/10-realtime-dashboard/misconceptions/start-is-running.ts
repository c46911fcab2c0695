import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'start() has resolved, so it runs',
    ru: 'start() завершился, значит работает',
  },
  caughtBy: '10.4 the analytics run with exactly-once when their start resolves, with their name and their session',
  says: /state RUNNING/,
  edits: [
    {
      file: 'service.ts',
      find: `    await running.promise
`,
      replace: '',
    },
  ],
})
