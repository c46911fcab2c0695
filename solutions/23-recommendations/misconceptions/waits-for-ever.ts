import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'kafkajs says by itself that there is no broker', ru: 'kafkajs сам скажет, что брокера нет' },
  caughtBy: '23.1 the collector says within 10 s that there is no broker',
  says: /needs a limit of its own/,
  edits: [
    {
      file: 'collector.ts',
      find: `  await whenBrokerAnswers(ctx)
`,
      replace: '',
    },
    {
      file: 'collector.ts',
      find: "import { type Ctx, whenBrokerAnswers } from '#harness/kata'",
      replace: "import type { Ctx } from '#harness/kata'",
    },
  ],
})
