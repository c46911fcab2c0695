import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who has refused sees to it himself; Payment need not listen to a refusal',
    ru: 'отказавший разберётся сам, Payment отказ слушать незачем',
  },
  caughtBy: '13.4 each interleaving of one order ends done or undone: stock is refused',
  says: /neither completed nor cancelled/,
  edits: [
    {
      file: 'decide.ts',
      find: `undoneOn: ['StockRefused', 'StockReleased', 'StockVoided']`,
      replace: `undoneOn: ['StockReleased', 'StockVoided']`,
    },
  ],
})
