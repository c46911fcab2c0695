import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who fits the latest version fits all',
    ru: 'кто совместим с последней версией, совместим со всеми',
  },
  caughtBy: '7.5 counts the latest version alone, and every version where the level is transitive',
  says: /judge by each version/,
  edits: [
    {
      file: 'compatibility.ts',
      find: `level.endsWith('_TRANSITIVE') ? versions : versions.slice(-1)`,
      replace: `level === 'NONE' ? [] : versions.slice(-1)`,
    },
  ],
})
