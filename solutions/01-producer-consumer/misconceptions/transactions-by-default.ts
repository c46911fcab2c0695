import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a first Kafka has no transactions, so their topic needs no settings',
    ru: 'на первой Kafka транзакций не будет, значит, их топик настраивать не нужно',
  },
  caughtBy: '1.1 one broker can hold all replicas of the internal topics',
  says: /one broker cannot hold three replicas/,
  edits: [
    {
      file: 'kafka.ts',
      find: `    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
`,
      replace: '',
    },
  ],
})
