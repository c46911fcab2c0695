import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an order id is a key already',
    ru: 'идентификатор заказа — уже готовый ключ',
  },
  caughtBy: '3.3 gives each order a key of its own, whatever its id and its correlation id',
  says: /encode the order id, or hash it/,
  edits: [
    {
      file: 'provider.ts',
      find: "  return createHash('sha256').update(JSON.stringify(orderId)).digest('hex')",
      replace: '  return orderId',
    },
    { file: 'provider.ts', find: "import { createHash } from 'node:crypto'\n", replace: '' },
  ],
})
