import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Debezium makes the publication by itself',
    ru: 'Debezium сам создаст публикацию',
  },
  caughtBy:
    '8.2 follows the named tables alone, by the slot and the publication asked for, and keeps the password to itself',
  says: /makes a publication of all tables/,
  edits: [
    {
      file: 'source.ts',
      find: `    'publication.autocreate.mode': 'filtered',
`,
      replace: '',
    },
  ],
})
