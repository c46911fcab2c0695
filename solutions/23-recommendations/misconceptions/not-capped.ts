import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a cosine is never more than one', ru: 'косинус не бывает больше единицы' },
  caughtBy: '23.2 by hand: a similarity is the cosine in whole millionths, and never NaN',
  says: /more than SCALE/,
  edits: [
    {
      file: 'by-hand.ts',
      find: 'Math.min(SCALE, Math.round((SCALE * dot) / Math.sqrt(a * b)))',
      replace: 'Math.round((SCALE * dot) / Math.sqrt(a * b))',
    },
  ],
})
