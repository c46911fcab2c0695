import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a segment is one object', ru: 'сегмент — это один объект' },
  caughtBy: '22.5 the bill of two tiers agrees with one worked out by hand, line by line',
  says: /five objects/,
  edits: [{ file: 'cost.ts', find: 'const objectsOfSegment = 5', replace: 'const objectsOfSegment = 1' }],
})
