import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what Kafka has for a default will do', ru: 'значения Kafka по умолчанию подойдут' },
  caughtBy:
    '22.1 a closed segment is in the store byte for byte with its indexes, and the one that is being written is not',
  says: /how many copies of that/,
  cause: 'deadline',
  edits: [
    { file: 'broker.ts', find: "    'rlmm.config.remote.log.metadata.topic.replication.factor': '1',\n", replace: '' },
  ],
})
