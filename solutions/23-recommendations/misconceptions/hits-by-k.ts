import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'of ten recommended ones, how many were wanted', ru: 'из десяти рекомендованных — сколько нужных' },
  caughtBy: '23.5 recall is the mean share of held-out items among the first k, and no NaN',
  says: /neither hits/,
  edits: [{ file: 'personal.ts', find: '/ wanted.size]', replace: '/ k]' }],
})
