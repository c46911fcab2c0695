import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'compaction only ever saves space', ru: 'compaction всего лишь экономит место' },
  caughtBy: '14.1 creates the topics, those of tables compacted',
  says: /compaction keeps the last one alone/,
  edits: [
    {
      file: 'topics.ts',
      find: "TABLES.includes(name) ? [{ name: 'cleanup.policy', value: 'compact' }] : []",
      replace: "[{ name: 'cleanup.policy', value: 'compact' }]",
    },
    {
      file: 'topics.ts',
      find: "import { PARTITIONS, TOPIC } from './contracts.ts'\n\nconst TABLES: readonly string[] = [TOPIC.profiles, TOPIC.products]\n",
      replace: "import { PARTITIONS } from './contracts.ts'\n",
    },
  ],
})
