import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'before is the row',
    ru: 'before — это строка',
  },
  caughtBy: '16.4 a record of each operation says the row as it is now, and its table and key',
  says: /before is what it was/,
  edits: [
    {
      file: 'change.ts',
      find: `objectIn(envelope['after'], 'after')`,
      replace: `objectIn(envelope['before'] ?? envelope['after'], 'after')`,
    },
  ],
})
