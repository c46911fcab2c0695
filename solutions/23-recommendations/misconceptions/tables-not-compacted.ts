import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a table is whatever is read as one', ru: 'таблица — это то, что читают как таблицу' },
  caughtBy: '23.1 creates the four topics, tables compacted, and leaves them as they are the second time',
  says: /Of a table the last value of each key is kept/,
  edits: [{ file: 'topics.ts', find: 'name === TOPIC.events ? [] : COMPACTED', replace: '[]' }],
})
