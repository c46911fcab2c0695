import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who is bought together most often is most alike', ru: 'похожи те, кого чаще всего покупают вместе' },
  caughtBy: '23.2 the best sellers do not drown the rest: a neighbour is who shares most of its users',
  says: /counted and not divided/,
  edits: [
    {
      file: 'by-hand.ts',
      find: 'Math.min(SCALE, Math.round((SCALE * dot) / Math.sqrt(a * b)))',
      replace: 'Math.min(SCALE, dot)',
    },
  ],
})
