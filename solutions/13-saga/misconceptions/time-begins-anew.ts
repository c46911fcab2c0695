import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after a restart an order has its whole time again',
    ru: 'после перезапуска у заказа снова всё его время',
  },
  caughtBy: '13.4 the time of an order goes on over restarts',
  says: /began anew/,
  cause: 'deadline',
  edits: [
    {
      file: 'deadlines.ts',
      find: `this.#open.set(key, placed)`,
      replace: `this.#open.set(key, { ...placed, at: this.#ctx.clock.now() })`,
    },
  ],
})
