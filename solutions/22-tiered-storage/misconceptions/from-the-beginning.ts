import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'reading begins at the beginning', ru: 'читают с начала' },
  caughtBy: '22.3 asks the store for the segments of the range alone, and for none of what is hot',
  says: /fetched and thrown away/,
  edits: [
    { file: 'reader.ts', find: 'let next = from\n', replace: 'let next = from < to ? start : from\n' },
    { file: 'reader.ts', find: 'if (record.offset < to)', replace: 'if (record.offset >= from && record.offset < to)' },
  ],
})
