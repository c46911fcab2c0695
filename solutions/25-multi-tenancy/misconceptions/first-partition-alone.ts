import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a topic is its first partition', ru: 'топик — это его первая партиция' },
  caughtBy: '25.5 stored is what the brokers count of all topics and partitions of the tenant',
  says: /all partitions/,
  edits: [
    {
      file: 'usage.ts',
      find: 'partitions: partitions.map(({ partitionId }) => partitionId)',
      replace: 'partitions: partitions.map(({ partitionId }) => partitionId).filter((id) => id === 0)',
    },
  ],
})
