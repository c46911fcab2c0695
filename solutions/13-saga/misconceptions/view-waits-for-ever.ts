import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a view can wait until the broker is there',
    ru: 'страница может и подождать брокера',
  },
  caughtBy: '13.5 says within 10 s that there is no broker',
  says: /first connection needs a limit/,
  edits: [
    {
      file: 'view.ts',
      find: `  await whenBrokerAnswers(ctx)
`,
      replace: ``,
    },
    {
      file: 'view.ts',
      find: `import { type Ctx, whenBrokerAnswers } from '#harness/kata'`,
      replace: `import type { Ctx } from '#harness/kata'`,
    },
  ],
})
