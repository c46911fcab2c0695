import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a table is a topic like any other', ru: 'таблица — такой же топик, как остальные' },
  caughtBy: '14.1 creates the topics, those of tables compacted',
  says: /the broker deletes by age/,
  edits: [
    {
      file: 'topics.ts',
      find: "TABLES.includes(name) ? [{ name: 'cleanup.policy', value: 'compact' }] : []",
      replace: '[]',
    },
  ],
})
