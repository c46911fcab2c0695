import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'when the time is up the order is cancelled, and that is that',
    ru: 'время вышло — заказ отменён, и точка',
  },
  caughtBy: '13.4 each interleaving of one order ends done or undone: time runs out',
  says: /OrderCancelled is caused by OrderPlaced/,
  edits: [
    {
      file: 'decide.ts',
      find: `become('timed-out', 'OrderTimedOut', idOf(order, 'OrderPlaced'))`,
      replace: `become('cancelled', 'OrderCancelled', idOf(order, 'OrderPlaced'))`,
    },
  ],
})
