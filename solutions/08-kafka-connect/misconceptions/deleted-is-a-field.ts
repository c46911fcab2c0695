import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a delete is a row that says so',
    ru: 'удаление — это строка с пометкой',
  },
  caughtBy: '8.4 a value is the row, a key its id, a delete one tombstone, a topic named by prefix and table',
  says: /one tombstone for a delete|The row and nothing else/,
  edits: [
    {
      file: 'transforms.ts',
      find: `'delete.tombstone.handling.mode': 'tombstone'`,
      replace: `'delete.tombstone.handling.mode': 'rewrite'`,
    },
  ],
})
