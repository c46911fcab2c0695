import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'to is the last one', ru: 'to — это последняя запись' },
  caughtBy: '22.3 reads a range across the tiers, complete, in order and each once',
  says: /is not in the range/,
  edits: [{ file: 'reader.ts', find: 'if (record.offset < to)', replace: 'if (record.offset <= to)' }],
})
