import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'when the time is up all open orders are late',
    ru: 'время вышло — просрочены все открытые заказы',
  },
  caughtBy: '13.4 an order is timed out at timeoutMs and not before, and a late success is undone',
  says: /The time of an order is its own/,
  edits: [
    {
      file: 'deadlines.ts',
      find: `const due = [...this.#open.values()].filter(({ at }) => at + this.#timeoutMs <= now)`,
      replace: `const open = [...this.#open.values()]
      const due = open.some(({ at }) => at + this.#timeoutMs <= now) ? open : []`,
    },
  ],
})
