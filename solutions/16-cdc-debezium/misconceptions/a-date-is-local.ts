import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a Date is a date',
    ru: 'Date — это дата',
  },
  caughtBy: '16.4 values keep their type and each of their digits, whatever the time zone of the process',
  says: /time zone/,
  edits: [
    {
      file: 'values.ts',
      find: 'const text = new Date(Number((since - left) / aMillisecond)).toISOString()',
      replace: `const date = new Date(Number((since - left) / aMillisecond))
  const text = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString()`,
    },
  ],
})
