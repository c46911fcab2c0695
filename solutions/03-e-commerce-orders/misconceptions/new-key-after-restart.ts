import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one key for all attempts is enough; it may be drawn when the order arrives',
    ru: 'достаточно одного ключа на все попытки; его можно выбрать при получении заказа',
  },
  caughtBy: '3.3 charges once and writes the payment, though it is killed after the charge and before its record',
  says: /attempts for one order had different/,
  edits: [
    {
      file: 'payment-service.ts',
      find: 'idempotencyKey: keyOf(order.orderId)',
      replace: 'idempotencyKey: crypto.randomUUID()',
    },
    { file: 'payment-service.ts', find: 'callProvider, keyOf, SetAside', replace: 'callProvider, SetAside' },
  ],
})
