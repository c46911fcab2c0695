import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the client retries by itself, so a start needs no limit',
    ru: 'клиент сам повторяет попытки, поэтому запуску не нужен предел',
  },
  caughtBy: '13.1 says within 10 s that there is no broker',
  says: /first connection needs a limit/,
  edits: [
    {
      file: 'services.ts',
      find: `  await whenBrokerAnswers(ctx)
`,
      replace: ``,
    },
    {
      file: 'services.ts',
      find: `import { type Ctx, whenBrokerAnswers } from '#harness/kata'`,
      replace: `import type { Ctx } from '#harness/kata'`,
    },
  ],
})
