import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'when the retry topic cannot be written there is nothing to be done, so the error is caught and forgotten',
    ru: 'если retry-топик недоступен, сделать ничего нельзя, поэтому ошибку ловим и забываем',
  },
  caughtBy: '12.3 loses no message while the retry topic cannot be written, whichever failure it is',
  says: /swallowed or the write was not awaited/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `      return baseDelayMs
`,
      replace: `      return undefined
`,
    },
  ],
})
