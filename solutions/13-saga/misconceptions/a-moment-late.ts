import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the time is up when it is over',
    ru: 'время вышло, когда оно прошло',
  },
  caughtBy: '13.4 an order is timed out at timeoutMs and not before, and a late success is undone',
  says: /up only after timeoutMs/,
  cause: 'deadline',
  edits: [{ file: 'deadlines.ts', find: `at + this.#timeoutMs <= now`, replace: `at + this.#timeoutMs < now` }],
})
