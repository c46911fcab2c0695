import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who has refused has done nothing, and says that when asked',
    ru: 'отказавший ничего не сделал и, когда спросят, так и скажет',
  },
  caughtBy: '13.4 inventory undoes its step once, and only where it was done',
  says: /never happened, or is said twice/,
  edits: [
    {
      file: 'decide.ts',
      find: `if (known === null) return become('voided', 0)`,
      replace: `if (known === null || known === 'refused') return become('voided', 0)`,
    },
  ],
})
