import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Inventory hears PaymentTaken, and can decide at once',
    ru: 'Inventory слышит PaymentTaken и может решить сразу',
  },
  caughtBy: '13.3 asks for stock by SKU, in one partition, and passes on nothing else',
  says: /decides where the event comes in/,
  edits: [
    {
      file: 'work.ts',
      find: `this.#service === 'inventory' && name !== 'requests' ? this.#route(input, message)`,
      replace: `this.#service === 'inventory' && name === 'orders' ? this.#route(input, message)`,
    },
  ],
})
