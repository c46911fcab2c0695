import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the key of an order is its id, everywhere',
    ru: 'ключ заказа — его id, везде',
  },
  caughtBy: '13.3 asks for stock by SKU, in one partition, and passes on nothing else',
  says: /sell the same lamp/,
  edits: [
    {
      file: 'work.ts',
      find: `this.#write(TOPIC.requests, input.order.sku, message.value!)`,
      replace: `this.#write(TOPIC.requests, input.order.orderId, message.value!)`,
    },
  ],
})
