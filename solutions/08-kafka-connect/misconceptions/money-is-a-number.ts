import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: '12.5 is 12.50',
    ru: '12.5 — это 12.50',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /-\s+["']4["']/,
  edits: [
    {
      file: 'check.ts',
      find: 'value === null || value === undefined ? null : String(value)',
      replace:
        'value === null || value === undefined ? null : Number.isFinite(Number(value)) ? String(Number(value)) : String(value)',
    },
  ],
})
