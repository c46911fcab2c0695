import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the order id stands in the value, the key can stay empty',
    ru: 'идентификатор заказа есть в значении, ключ можно не задавать',
  },
  caughtBy: '3.2 sends each order under its id with its correlation id, the orders of an id in one partition',
  says: /the key of a record is its order id/,
  edits: [{ file: 'order-producer.ts', find: '    key: order.orderId,\n', replace: '' }],
})
