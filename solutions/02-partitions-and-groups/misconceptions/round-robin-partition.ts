import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each record to the next partition: that is even, so it is right',
    ru: 'каждую запись в следующую партицию: раз ровно, значит верно',
  },
  caughtBy: '2.2 keeps each user in one partition, in order, whichever process sends',
  says: /the partitioner does not look at the key/,
  edits: [
    {
      file: 'producer.ts',
      find: 'const byUser: ICustomPartitioner =',
      replace: 'let turn = 0\nconst byUser: ICustomPartitioner =',
    },
    {
      file: 'producer.ts',
      find: '({ message, partitionMetadata }) =>\n    partitionOf(String(message.key), partitionMetadata.length)',
      replace: '({ partitionMetadata }) =>\n    turn++ % partitionMetadata.length',
    },
  ],
})
