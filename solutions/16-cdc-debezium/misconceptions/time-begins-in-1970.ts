import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'time begins in 1970',
    ru: 'время начинается в 1970 году',
  },
  caughtBy: '16.4 values keep their type and each of their digits, whatever the time zone of the process',
  says: /before 1970 are negative/,
  edits: [
    {
      file: 'values.ts',
      find: '((since % aMillisecond) + aMillisecond) % aMillisecond',
      replace: 'since % aMillisecond',
    },
  ],
})
