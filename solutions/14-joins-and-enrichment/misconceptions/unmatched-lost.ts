import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who bought nothing is of no interest to a join', ru: 'кто ничего не купил, соединению не интересен' },
  caughtBy: '14.4 holds a click without a purchase until its window and the grace have passed, and lets it out once',
  says: /An inner join has no outcome/,
  edits: [{ file: 'outcomes.ts', find: '.leftJoin(', replace: '.join(' }],
})
