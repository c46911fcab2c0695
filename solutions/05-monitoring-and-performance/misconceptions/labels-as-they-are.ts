import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'names have no quotation marks',
    ru: 'кавычек в именах не бывает',
  },
  caughtBy: '5.2 a group may have any name, and Prometheus reads it',
  says: /are escaped/,
  edits: [
    {
      file: 'lag.ts',
      find: `label.replaceAll('\\\\', '\\\\\\\\').replaceAll('"', '\\\\"').replaceAll('\\n', '\\\\n')`,
      replace: `label`,
    },
  ],
})
