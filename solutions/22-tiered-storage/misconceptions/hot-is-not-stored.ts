import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the store has what the disk has not', ru: 'в хранилище только то, чего нет на диске' },
  caughtBy: '22.5 the bill of two tiers agrees with one worked out by hand, line by line',
  says: /the hot, too/,
  edits: [
    {
      file: 'cost.ts',
      find: 'const store = ((bytesPerDay * keepDays) / gb)',
      replace: 'const store = ((bytesPerDay * (keepDays - hotDays)) / gb)',
    },
  ],
})
