import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the topic has three partitions: the code may say so',
    ru: 'у топика три партиции, так и запишем в коде',
  },
  caughtBy: '2.2 keeps each user in one partition, in order, whichever process sends',
  says: /for another number of partitions than the topic has/,
  edits: [
    {
      file: 'producer.ts',
      find: '({ message, partitionMetadata }) =>\n    partitionOf(String(message.key), partitionMetadata.length)',
      replace: '({ message }) =>\n    partitionOf(String(message.key), 3)',
    },
  ],
})
