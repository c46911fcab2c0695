import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a consumer may wait for its broker',
    ru: 'консьюмер может и подождать брокера',
  },
  caughtBy: '9.4 says within 10 s that no broker answers the consumer',
  says: /needs a limit of its own/,
  edits: [
    {
      file: 'consumer.ts',
      find: `  await whenAnswers(ctx, servers)
`,
      replace: '',
    },
  ],
})
