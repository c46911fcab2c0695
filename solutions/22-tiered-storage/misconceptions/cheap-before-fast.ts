import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'of equal costs the first', ru: 'при равной цене — первый' },
  caughtBy: '22.5 chooses the cheapest number of hot days that is still fast enough',
  says: /the one with more hot days/,
  edits: [{ file: 'cost.ts', find: 'one.cost.total <= best.cost.total', replace: 'one.cost.total < best.cost.total' }],
})
