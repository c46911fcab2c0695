import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the topic has three partitions: the code may say so',
    ru: 'у топика три партиции, так и запишем в коде',
  },
  caughtBy: '2.2 keeps each user in one partition, in order, whichever process sends',
  says: /in the partition of its user/,
  edits: [
    {
      file: 'producer.ts',
      find: '({ message, partitionMetadata }) =>\n    partitionOf(String(message.key), partitionMetadata.length)',
      replace: '({ message }) =>\n    partitionOf(String(message.key), 3)',
    },
  ],
})
