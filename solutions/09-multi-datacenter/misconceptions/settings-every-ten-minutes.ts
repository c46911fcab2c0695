import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who copies topics copies their settings with them',
    ru: 'кто копирует топики, копирует и настройки',
  },
  caughtBy: '9.2 settings, new settings, new partitions and new topics follow',
  says: /sync\.topic\.configs\.interval\.seconds/,
  cause: 'deadline',
  edits: [
    {
      file: 'mirror.ts',
      find: `    'sync.topic.configs.interval.seconds': '1',
`,
      replace: '',
    },
  ],
})
