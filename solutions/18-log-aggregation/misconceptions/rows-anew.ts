import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a table is drawn', ru: 'таблицу рисуют' },
  caughtBy: '18.5 the page shows what is found, as it comes, and narrows it; traces are folded in',
  says: /rows are drawn anew/,
  edits: [{ file: 'page-script.ts', find: '  if (known) return known\n', replace: '  if (known) known.remove()\n' }],
})
