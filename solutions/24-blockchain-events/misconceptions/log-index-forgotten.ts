import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the hash of a transaction names its event',
    ru: 'событие называет хеш транзакции',
  },
  caughtBy: '24.2 each transaction and each event is there once, under its key, with its id and the time of its block',
  says: /told twice|differ by the index alone/,
  edits: [
    {
      file: 'messages.ts',
      find: `\${one.transactionHash}:\${one.logIndex}\``,
      replace: `\${one.transactionHash}\``,
    },
  ],
})
