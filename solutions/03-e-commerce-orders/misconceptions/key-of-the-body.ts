import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the same request has the same key',
    ru: 'у одинаковых запросов одинаковый ключ',
  },
  caughtBy: '3.5 does not retry a refusal that will not change, and sets the order aside',
  says: /with another amount it is still that order/,
  edits: [{ file: 'payment-service.ts', find: 'keyOf(order.orderId)', replace: 'keyOf(JSON.stringify(body))' }],
})
