import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'money first: the customer waits for it',
    ru: 'сначала деньги: их ждёт клиент',
  },
  caughtBy: '13.4 each interleaving of one order ends done or undone: delivery is refused',
  says: /PaymentRefunded is caused by/,
  edits: [
    {
      file: 'decide.ts',
      find: `undoneOn: ['StockRefused', 'StockReleased', 'StockVoided']`,
      replace: `undoneOn: ['StockRefused', 'StockReleased', 'StockVoided', 'StockReserved']`,
    },
  ],
})
