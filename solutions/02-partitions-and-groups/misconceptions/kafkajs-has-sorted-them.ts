import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs hands out partitions in order: there is nothing to sort',
    ru: 'kafkajs отдаёт партиции по порядку, сортировать нечего',
  },
  caughtBy: '2.3 lists partitions by number: 2 comes before 10',
  says: /sorted as text, 10 comes before 2/,
  edits: [
    {
      file: 'member.ts',
      find: 'partitions.toSorted((a, b) => a - b)',
      replace: '[...partitions]',
    },
  ],
})
