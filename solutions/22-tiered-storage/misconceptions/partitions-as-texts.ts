import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'sort() puts numbers in order', ru: 'sort() упорядочивает числа' },
  caughtBy: '22.3 tells where the records of each partition are',
  says: /10 comes before 2/,
  edits: [{ file: 'tiers.ts', find: '.sort((one, other) => one - other)', replace: '.sort()' }],
})
