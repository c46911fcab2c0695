import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'nothing was done, so there is nothing to remember',
    ru: 'ничего не сделано, значит, и помнить нечего',
  },
  caughtBy: '13.4 inventory undoes its step once, and only where it was done',
  says: /and that is remembered/,
  edits: [
    {
      file: 'decide.ts',
      find: `if (known === null) return become('voided', 0)`,
      replace: `if (known === null) return { ...become('voided', 0), known: null }`,
    },
  ],
})
