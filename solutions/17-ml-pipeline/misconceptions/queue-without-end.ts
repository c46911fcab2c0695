import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'memory is large', ru: 'памяти много' },
  caughtBy: '17.4 while the broker is silent answers go on, up to what may be pending; all are written when it is back',
  says: /what waits has no bound/,
  edits: [
    {
      file: 'log.ts',
      find: 'return this.#pending.length >= this.#most',
      replace: 'return this.#pending.length < 0 * this.#most',
    },
  ],
})
