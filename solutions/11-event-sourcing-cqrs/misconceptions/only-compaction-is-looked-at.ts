import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only compaction loses events',
    ru: 'события теряет только compaction',
  },
  caughtBy: '11.2 refuses a topic whose retention.ms is 604800000, and leaves it as it is',
  says: /would lose events/,
  edits: [
    {
      file: 'topics.ts',
      find: `    if (configValue !== SETTINGS[`,
      replace: `    if (configName === 'cleanup.policy' && configValue !== SETTINGS[`,
    },
  ],
})
