import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a consumer goes on where it was',
    ru: 'консьюмер продолжает с того места, где был',
  },
  caughtBy: '10.5 each change is told once although the group of the view rebalances',
  says: /sent back to the beginning/,
  edits: [
    {
      file: 'view.ts',
      find: `        if (offset < (next.get(place) ?? 0n)) return
`,
      replace: `        if (next.size < 0) return
`,
    },
  ],
})
