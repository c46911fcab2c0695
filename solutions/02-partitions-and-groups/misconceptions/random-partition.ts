import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'records are spread best at random; which partition a user is in does not matter',
    ru: 'лучше всего раскидывать записи случайно: в какой партиции пользователь, не важно',
  },
  caughtBy: '2.2 keeps each user in one partition, in order, whichever process sends',
  says: /the partitioner does not look at the key/,
  edits: [
    {
      file: 'producer.ts',
      find: '({ message, partitionMetadata }) =>\n    partitionOf(String(message.key), partitionMetadata.length)',
      replace: '({ partitionMetadata }) =>\n    partitionOf(Math.random(), partitionMetadata.length)',
    },
  ],
})
