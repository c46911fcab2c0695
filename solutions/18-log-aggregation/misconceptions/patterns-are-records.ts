import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'patterns are kept like alerts', ru: 'паттерны хранят как оповещения' },
  caughtBy:
    '18.2 creates the seven topics, each level with its own retention, and leaves them as they are the second time',
  says: /error-patterns is a table/,
  edits: [
    {
      file: 'topics.ts',
      find: "{ name: 'cleanup.policy', value: 'compact' }",
      replace: "{ name: 'retention.ms', value: String(RETENTION_MS.alerts) }",
    },
  ],
})
