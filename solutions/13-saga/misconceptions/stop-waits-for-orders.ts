import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stop() finishes what is at hand, and an open order is at hand',
    ru: 'stop() доводит начатое, а открытый заказ начат',
  },
  caughtBy: '13.4 the time of an order goes on over restarts',
  says: /waits for the time of an order/,
  edits: [
    {
      file: 'deadlines.ts',
      find: `    this.#stopped = true
    this.#news.abort()
`,
      replace: `    this.#stopped = true
`,
    },
  ],
})
