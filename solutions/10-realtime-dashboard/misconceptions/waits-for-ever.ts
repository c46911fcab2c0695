import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs tries until a broker is there',
    ru: 'kafkajs пробует, пока брокер не появится',
  },
  caughtBy: '10.4 the analytics say within 10 s that there is no broker',
  says: /needs a limit of its own/,
  edits: [
    {
      file: 'service.ts',
      find: `  await whenBrokerAnswers(ctx)
`,
      replace: '',
    },
    {
      file: 'service.ts',
      find: 'import { type Ctx, whenBrokerAnswers }',
      replace: 'import type { Ctx }',
    },
  ],
})
