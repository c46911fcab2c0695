import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one record, one transaction: that is the safest',
    ru: 'одна запись — одна транзакция: так надёжнее',
  },
  caughtBy: '13.2 what is read at once is written in one transaction or a few',
  says: /one for each record/,
  edits: [{ file: 'session.ts', find: `const PER_TRANSACTION = 150`, replace: `const PER_TRANSACTION = 1` }],
})
