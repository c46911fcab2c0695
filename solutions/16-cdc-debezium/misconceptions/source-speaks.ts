import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what the source has is compared',
    ru: 'сравнивают то, что есть в источнике',
  },
  caughtBy: '16.5 finds what is missing, what is too much and what differs, by the last digit',
  says: /Rows that the replica alone has/,
  edits: [{ file: 'check.ts', find: 'extra: keys(copies, (key) => !rows.has(key))', replace: 'extra: []' }],
})
