import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the empty transaction may begin while the consumer joins: that saves time',
    ru: 'пустую транзакцию можно начать, пока консьюмер вступает в группу: так быстрее',
  },
  caughtBy: '6.1 a new instance ends the transaction of its predecessor before it reads',
  says: /only when the first transaction begins|may still commit/,
  edits: [
    {
      file: 'exactly-once.ts',
      find: '    await takeOver(producer)\n',
      replace: '    const taking = takeOver(producer)\n    taking.catch(() => {})\n',
    },
    {
      file: 'exactly-once.ts',
      find: '    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })\n',
      replace:
        '    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })\n    await taking\n',
    },
  ],
})
