import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'clients find their broker',
    ru: 'клиенты сами найдут брокера',
  },
  caughtBy: '24.2 the listener says within 10 s that there is no broker',
  says: /needs a limit of its own/,
  edits: [
    {
      file: 'listener.ts',
      find: `  await whenBrokerAnswers(ctx)
`,
      replace: '',
    },
    {
      file: 'listener.ts',
      find: 'import { type Ctx, whenBrokerAnswers }',
      replace: 'import type { Ctx }',
    },
  ],
})
