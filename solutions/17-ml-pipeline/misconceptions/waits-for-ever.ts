import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'kafkajs says by itself that there is no broker', ru: 'kafkajs сам скажет, что брокера нет' },
  caughtBy: '17.1 the feed says within 10 s that there is no broker',
  says: /needs a limit of its own/,
  edits: [
    {
      file: 'feed.ts',
      find: `  await whenBrokerAnswers(ctx)
`,
      replace: '',
    },
    {
      file: 'feed.ts',
      find: "import { type Ctx, whenBrokerAnswers } from '#harness/kata'",
      replace: "import type { Ctx } from '#harness/kata'",
    },
  ],
})
