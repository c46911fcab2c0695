import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the client retries by itself, so a call needs no limit',
    ru: 'клиент сам повторяет попытки, поэтому вызову не нужен предел',
  },
  caughtBy: '21.1 the producer says within 10 s that there is no broker',
  says: /tries for more than a minute/,
  edits: [
    {
      file: 'requests.ts',
      find: `  await whenBrokerAnswers(ctx)
`,
      replace: '',
    },
  ],
})
