import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'compaction alone lets a topic grow for ever: compact,delete keeps the last value and lets old rubbish go',
    ru: 'одна compaction даст топику расти бесконечно: compact,delete хранит последнее значение, а старый мусор уходит',
  },
  caughtBy: '14.1 creates the topics, those of tables compacted',
  says: /beside compact/,
  edits: [{ file: 'topics.ts', find: "value: 'compact' }", replace: "value: 'compact,delete' }" }],
})
