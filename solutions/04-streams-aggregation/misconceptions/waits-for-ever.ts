import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the client retries by itself, so a start needs no limit',
    ru: 'клиент сам повторяет попытки, поэтому запуску не нужен предел',
  },
  caughtBy: '4.1 the producer says within 10 s that there is no broker',
  says: /needs a limit of its own/,
  edits: [
    { file: 'producer.ts', find: '  await whenBrokerAnswers(ctx)\n', replace: '' },
    {
      file: 'producer.ts',
      find: "import { type Ctx, whenBrokerAnswers } from '#harness/kata'",
      replace: "import type { Ctx } from '#harness/kata'",
    },
  ],
})
