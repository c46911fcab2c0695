import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'partitions come in their order',
    ru: 'партиции приходят по порядку',
  },
  caughtBy: '9.5 counts what is behind in the numbers of the primary, of each partition',
  says: /partitions as numbers/,
  edits: [
    {
      file: 'lag.ts',
      find: 'a.partition - b.partition',
      replace: 'String(a.partition).localeCompare(String(b.partition))',
    },
  ],
})
