import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where nothing was done there is nothing to say',
    ru: 'где ничего не сделано, там нечего и говорить',
  },
  caughtBy: '13.4 each interleaving of one order ends done or undone: time runs out',
  says: /neither completed nor cancelled/,
  edits: [
    {
      file: 'decide.ts',
      find: `    if (known === null) return become('voided', 0)
`,
      replace: ``,
    },
  ],
})
