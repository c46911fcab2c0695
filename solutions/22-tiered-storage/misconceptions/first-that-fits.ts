import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'fewer hot days are cheaper', ru: 'чем меньше горячих дней, тем дешевле' },
  caughtBy: '22.5 chooses the cheapest number of hot days that is still fast enough',
  says: /Every number of days is tried/,
  edits: [
    {
      file: 'cost.ts',
      find: 'allowed.reduce((best, one) => (one.cost.total <= best.cost.total ? one : best))',
      replace: 'allowed[0]!',
    },
  ],
})
