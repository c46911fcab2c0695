import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an order with a known id is the same order',
    ru: 'заказ с известным id — это тот же заказ',
  },
  caughtBy: '13.3 an order is placed once, and another one with its id is refused',
  says: /believes that the order was placed as it stands there/,
  edits: [
    {
      file: 'decide.ts',
      find: `  const bare = ({ version: _, ...fields }: Order) => fields
  if (isDeepStrictEqual(bare(order), bare(placed.order))) return {}
  return { refusal: \`order \${order.orderId} was placed before, with other contents\` }
`,
      replace: `  return order.orderId === placed.order.orderId ? {} : { refusal: 'another order' }
`,
    },
    {
      file: 'decide.ts',
      find: `import { isDeepStrictEqual } from 'node:util'
`,
      replace: ``,
    },
  ],
})
