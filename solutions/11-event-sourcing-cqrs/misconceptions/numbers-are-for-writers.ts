import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'seq is for writers: a reader counts what stands there',
    ru: 'seq нужен писателям: читатель считает всё, что лежит',
  },
  caughtBy: '11.4 counts what the fold counts, and reports what is no event once',
  says: /counts what the fold counts/,
  edits: [
    {
      file: 'queries.ts',
      find: `apply: (recorded) => ledger.add(recorded) })`,
      replace: `apply: (recorded) => ledger.add({ ...recorded, event: { ...recorded.event, seq: null } }) })`,
    },
  ],
})
