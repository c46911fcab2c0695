import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a key is its texts in a row',
    ru: 'ключ — это тексты подряд',
  },
  caughtBy: '16.5 knows rows by their whole key, tables and columns by their names, and thousands of rows',
  says: /two rows are taken for one/,
  edits: [
    {
      file: 'check.ts',
      find: 'JSON.stringify(key.map(({ name, type }) => alike(row[name], type)))',
      replace: `key.map(({ name, type }) => alike(row[name], type)).join(',')`,
    },
    { file: 'check.ts', find: 'JSON.parse(key) as string[]', replace: `key.split(',')` },
  ],
})
