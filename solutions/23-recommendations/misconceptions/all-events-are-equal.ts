import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an interest is an interest', ru: 'интерес есть интерес' },
  caughtBy: '23.2 an event counts by what it is, and once however often it comes',
  says: /A view counts 1, a click 2, a purchase 5/,
  edits: [
    {
      file: 'by-hand.ts',
      find: 'Math.max(rating ?? 0, WEIGHT[type])',
      replace: 'rating ?? (WEIGHT[type] > 0 ? 1 : 0)',
    },
  ],
})
