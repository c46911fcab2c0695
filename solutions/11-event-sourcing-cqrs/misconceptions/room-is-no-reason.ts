import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only age and compaction lose events',
    ru: 'события теряют только возраст и compaction',
  },
  caughtBy: '11.2 refuses a topic whose retention.bytes is 1073741824, and leaves it as it is',
  says: /would lose events/,
  edits: [
    {
      file: 'topics.ts',
      find: `    if (configValue !== SETTINGS[`,
      replace: `    if (configName !== 'retention.bytes' && configValue !== SETTINGS[`,
    },
  ],
})
