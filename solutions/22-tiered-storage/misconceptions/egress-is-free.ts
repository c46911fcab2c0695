import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'reading is free', ru: 'чтение бесплатно' },
  caughtBy: '22.5 who reads much that is cold pays more than before',
  says: /what leaves the store/,
  edits: [
    {
      file: 'cost.ts',
      find: 'const egress = (coldBytes / gb) * prices.egressGb',
      replace: 'const egress = (coldBytes / gb) * prices.egressGb * 0',
    },
  ],
})
