import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the key of a transaction is its hash',
    ru: 'ключ транзакции — её хеш',
  },
  caughtBy: '24.2 each transaction and each event is there once, under its key, with its id and the time of its block',
  says: /Key = sender/,
  edits: [
    {
      file: 'messages.ts',
      find: 'message(one.from, one,',
      replace: 'message(one.hash, one,',
    },
  ],
})
