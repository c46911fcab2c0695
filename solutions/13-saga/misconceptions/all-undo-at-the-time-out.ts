import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'everybody hears the time-out, so everybody undoes at once: that is quicker',
    ru: 'тайм-аут слышат все, пусть все сразу и отменяют: так быстрее',
  },
  caughtBy: '13.4 each interleaving of one order ends done or undone: time runs out',
  says: /PaymentRefunded is caused by OrderTimedOut|PaymentVoided is caused by OrderTimedOut/,
  edits: [
    {
      file: 'decide.ts',
      find: `undoneOn: ['StockRefused', 'StockReleased', 'StockVoided']`,
      replace: `undoneOn: ['StockRefused', 'StockReleased', 'StockVoided', 'OrderTimedOut']`,
    },
  ],
})
