import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever has every row has everything',
    ru: 'если все строки на месте, всё на месте',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /-\s+["']2["']/,
  edits: [
    {
      file: 'check.ts',
      find: 'extra: ids(documents, (id) => !rows.has(id))',
      replace: 'extra: ids(documents, (id) => rows.size === 0 && !rows.has(id))',
    },
  ],
})
