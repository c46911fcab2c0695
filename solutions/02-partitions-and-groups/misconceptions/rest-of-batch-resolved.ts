import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'leaving the loop early is enough: kafkajs knows which records were handled',
    ru: 'достаточно выйти из цикла: kafkajs сам знает, какие записи обработаны',
  },
  caughtBy: '2.5 a member that leaves finishes and commits what it has begun',
  says: /the rest of the batch is lost/,
  edits: [
    {
      file: 'member.ts',
      find: '{ autoCommit: false, eachBatchAutoResolve: false, eachBatch }',
      replace: '{ autoCommit: true, eachBatchAutoResolve: true, eachBatch }',
    },
  ],
})
