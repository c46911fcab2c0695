import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was parsed can be written again: it is the same',
    ru: 'разобранное можно записать снова: это то же самое',
  },
  caughtBy: '13.3 asks for stock by SKU, in one partition, and passes on nothing else',
  says: /serialised anew/,
  edits: [
    {
      file: 'work.ts',
      find: `this.#write(TOPIC.requests, input.order.sku, message.value!)`,
      replace: `this.#write(TOPIC.requests, input.order.sku, JSON.stringify(input, null, 1))`,
    },
  ],
})
