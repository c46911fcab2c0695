import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the client retries by itself, so a start needs no limit',
    ru: 'клиент сам повторяет попытки, поэтому запуску не нужен предел',
  },
  caughtBy: '6.1 start rejects within 10 s with a clear error when there is no broker',
  says: /needs a limit of its own/,
  edits: [{ file: 'exactly-once.ts', find: 'await whenBrokerAnswers(ctx)', replace: 'void whenBrokerAnswers' }],
})
