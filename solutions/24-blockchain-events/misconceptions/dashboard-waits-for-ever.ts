import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a consumer finds its broker',
    ru: 'консьюмер найдёт брокера',
  },
  caughtBy: '24.5 the dashboard says within 10 s that there is no broker',
  says: /needs a limit of its own/,
  edits: [
    {
      file: 'view.ts',
      find: `  await whenBrokerAnswers(ctx)
`,
      replace: '',
    },
    {
      file: 'view.ts',
      find: 'import { type Ctx, whenBrokerAnswers }',
      replace: 'import type { Ctx }',
    },
  ],
})
