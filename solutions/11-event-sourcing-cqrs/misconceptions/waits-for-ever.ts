import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the client tries again by itself',
    ru: 'клиент сам повторяет попытки',
  },
  caughtBy: '11.3 a start without a broker says so within 10 s',
  says: /needs a limit of its own/,
  edits: [
    {
      file: 'reader.ts',
      find: `    await whenBrokerAnswers(ctx)
    const reader`,
      replace: `    const reader`,
    },
    {
      file: 'reader.ts',
      find: `partitionCount, whenBrokerAnswers }`,
      replace: `partitionCount }`,
    },
    {
      file: 'reader.ts',
      find: `    this.#admin = briefClient(ctx).admin()`,
      replace: `    this.#admin = ctx.kafka.admin()`,
    },
  ],
})
