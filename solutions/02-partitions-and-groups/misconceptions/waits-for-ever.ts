import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the client retries by itself, so a start needs no limit',
    ru: 'клиент сам повторяет попытки, поэтому запуску не нужен предел',
  },
  caughtBy: '2.3 start says within 10 s that there is no broker',
  says: /the first connection needs a limit of its own/,
  edits: [
    {
      file: 'member.ts',
      find: 'await whenBrokerAnswers(ctx)',
      replace: 'void whenBrokerAnswers',
    },
  ],
})
