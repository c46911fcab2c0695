import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'digits are numbers', ru: 'цифры — это числа' },
  caughtBy: '18.4 by hand: errors that differ in ids, addresses and numbers have one pattern',
  says: /names that have digits/,
  edits: [{ file: 'patterns.ts', find: 'const NUMBER = /(?<![\\p{L}\\d_])\\d+', replace: 'const NUMBER = /\\d+' }],
})
