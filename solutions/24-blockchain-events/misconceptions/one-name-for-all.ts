import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one name will do for all',
    ru: 'хватит одного имени на всех',
  },
  caughtBy: '24.4 the statistics run in their application with exactly-once when their start resolves',
  says: /shut each other out/,
  edits: [
    {
      file: 'statistics.ts',
      find: `'process.id': instance`,
      replace: `'process.id': instance === '' ? 'none' : 'one'`,
    },
  ],
})
