import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a Fetch begins where it was asked to', ru: 'Fetch начинает там, где просили' },
  caughtBy: '22.3 reads a range across the tiers, complete, in order and each once',
  says: /A batch may begin before/,
  edits: [{ file: 'reader.ts', find: 'records.filter((record) => record.offset >= offset)', replace: 'records' }],
})
