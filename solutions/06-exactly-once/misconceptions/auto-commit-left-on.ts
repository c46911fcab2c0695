import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs may go on committing offsets by itself: the transaction commits them too',
    ru: 'пусть kafkajs и дальше коммитит смещения сам: транзакция их всё равно закоммитит',
  },
  caughtBy: '6.1 an aborted batch is never seen, and is done again',
  says: /batch was passed over/,
  cause: 'deadline',
  edits: [
    {
      file: 'exactly-once.ts',
      find: '{ autoCommit: false, eachBatchAutoResolve: false, eachBatch }',
      replace: '{ eachBatch }',
    },
  ],
})
