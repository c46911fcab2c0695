import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an order that stands in the list twice is a mistake of the caller’s',
    ru: 'заказ, который стоит в списке дважды, — ошибка вызывающего',
  },
  caughtBy: '3.2 sends each order under its id with its correlation id, the orders of an id in one partition',
  says: /telling repetitions is the provider/,
  edits: [
    {
      file: 'order-producer.ts',
      find: '    for (const message of messages) await',
      replace: '    for (const message of new Map(messages.map((one) => [one.key, one])).values())\n      await',
    },
  ],
})
