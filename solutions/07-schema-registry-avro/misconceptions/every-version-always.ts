import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'every version counts',
    ru: 'важна каждая версия',
  },
  caughtBy: '7.5 counts the latest version alone, and every version where the level is transitive',
  says: /the latest version alone/,
  edits: [
    {
      file: 'compatibility.ts',
      find: `level.endsWith('_TRANSITIVE') ? versions : versions.slice(-1)`,
      replace: `level === 'NONE' ? [] : versions`,
    },
  ],
})
