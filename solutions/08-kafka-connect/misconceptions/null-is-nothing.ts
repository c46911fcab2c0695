import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'null is 0, and nothing',
    ru: 'null — это 0 и вообще ничего',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /-\s+["']c["']/,
  edits: [
    {
      file: 'check.ts',
      find: 'value === null || value === undefined ? null : String(value)',
      replace: `String(value ?? '').replace(/^(0|false)$/, '')`,
    },
  ],
})
