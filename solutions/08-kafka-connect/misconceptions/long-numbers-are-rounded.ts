import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'JSON.parse reads every number',
    ru: 'JSON.parse читает любое число',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /no room for the difference/,
  edits: [
    {
      file: 'check.ts',
      find: 'String(value)',
      replace: '/^\\d+$/.test(String(value)) ? String(Number(value)) : String(value)',
    },
  ],
})
