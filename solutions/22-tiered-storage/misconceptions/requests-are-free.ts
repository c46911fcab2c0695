import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'only gigabytes cost', ru: 'стоят только гигабайты' },
  caughtBy: '22.5 the bill of two tiers agrees with one worked out by hand, line by line',
  says: /Requests and what leaves/,
  edits: [
    {
      file: 'cost.ts',
      find: '(Math.ceil(coldBytes / bytesPerRequest) / 1_000) * prices.getPer1000',
      replace: '(Math.ceil(coldBytes / bytesPerRequest) / 1_000) * prices.getPer1000 * 0',
    },
  ],
})
