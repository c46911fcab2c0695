import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a masked column differs',
    ru: 'скрытый столбец отличается',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /\+\s+["']1["']/,
  edits: [{ file: 'check.ts', find: 'masked.includes(name) || text(', replace: 'masked.length < 0 || text(' }],
})
