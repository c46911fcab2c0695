import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs tries until a broker is there',
    ru: 'kafkajs пробует, пока брокер не появится',
  },
  caughtBy: '10.1 the simulator says within 10 s that there is no broker',
  says: /needs a limit of its own/,
  edits: [
    {
      file: 'simulator.ts',
      find: `  await whenBrokerAnswers(ctx)
`,
      replace: `  await ctx.kafka.admin().connect()
`,
    },
    {
      file: 'simulator.ts',
      find: 'import { type Ctx, whenBrokerAnswers }',
      replace: 'import type { Ctx }',
    },
  ],
})
