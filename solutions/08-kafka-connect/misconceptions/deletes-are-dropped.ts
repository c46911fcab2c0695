import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a row that is gone has no value to send',
    ru: 'у исчезнувшей строки нет значения',
  },
  caughtBy: '8.4 a value is the row, a key its id, a delete one tombstone, a topic named by prefix and table',
  says: /one tombstone for a delete/,
  edits: [
    {
      file: 'transforms.ts',
      find: `'delete.tombstone.handling.mode': 'tombstone'`,
      replace: `'delete.tombstone.handling.mode': 'drop'`,
    },
  ],
})
