import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an event of an order can only come behind its OrderPlaced',
    ru: 'событие заказа может прийти только после его OrderPlaced',
  },
  caughtBy: '13.4 an order ends by what it hears first, and is timed out only while it is open',
  says: /an order is ended that nobody has placed/,
  edits: [
    {
      file: 'decide.ts',
      find: `  if (!placed || input.type === 'StockSupplied') return {}
  const { state, order, at } = placed
`,
      replace: `  if (input.type === 'StockSupplied') return {}
  const { state, order, at } = placed ?? { state: 'placed', order: input.order, at: now }
`,
    },
  ],
})
