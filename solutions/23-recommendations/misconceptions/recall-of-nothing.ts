import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: '0 of 0 is a share', ru: '0 из 0 — тоже доля' },
  caughtBy: '23.5 recall is the mean share of held-out items among the first k, and no NaN',
  says: /0 \/ 0 is NaN/,
  edits: [
    { file: 'personal.ts', find: 'return shares.length === 0 ? null : shares.reduce', replace: 'return shares.reduce' },
  ],
})
