import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an escaped name matches that name alone',
    ru: 'экранированное имя совпадает только с собой',
  },
  caughtBy: '16.3 follows the named tables alone, into compacted topics, and keeps the password to itself',
  says: /another table leaves the database/,
  edits: [{ file: 'source.ts', find: '`(?-i)${name', replace: '`${name' }],
})
