import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the store holds each copy', ru: 'в хранилище лежит каждая копия' },
  caughtBy: '22.5 the bill of two tiers agrees with one worked out by hand, line by line',
  says: /all that is kept once/,
  edits: [
    {
      file: 'cost.ts',
      find: 'const store = ((bytesPerDay * keepDays) / gb)',
      replace: 'const store = ((bytesPerDay * keepDays * workload.replication) / gb)',
    },
  ],
})
