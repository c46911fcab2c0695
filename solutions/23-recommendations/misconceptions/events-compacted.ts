import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'compaction saves room, and for events too', ru: 'сжатие экономит место, событиям тоже' },
  caughtBy: '23.1 creates the four topics, tables compacted, and leaves them as they are the second time',
  says: /Events are no table/,
  edits: [{ file: 'topics.ts', find: 'name === TOPIC.events ? [] : COMPACTED', replace: 'COMPACTED' }],
})
