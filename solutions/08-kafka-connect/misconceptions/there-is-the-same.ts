import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a document that is there is right',
    ru: 'документ на месте — значит, верен',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /-\s+["']3["']/,
  edits: [
    { file: 'check.ts', find: 'documents.has(id) && !same(', replace: 'documents.has(id) && rows.size < 0 && !same(' },
  ],
})
