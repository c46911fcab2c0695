import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a meter waits for its clusters',
    ru: 'измеритель ждёт свои кластеры',
  },
  caughtBy: '9.5 says which cluster does not answer, within 10 s, and which topic is not there',
  says: /needs a limit of its own/,
  edits: [
    {
      file: 'lag.ts',
      find: `  await whenAnswers(ctx, primary)
  await whenAnswers(ctx, backup)
`,
      replace: '',
    },
  ],
})
