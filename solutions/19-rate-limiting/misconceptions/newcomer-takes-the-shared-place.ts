import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whether others wait is looked up for the client that asks, the punctuator sees to the rest',
    ru: 'проверяю, ждёт ли тот же клиент, остальными займётся пунктуатор',
  },
  caughtBy: '19.4 gives the place that all share to who came first, not to a newcomer of another client',
  says: /takes the place for which b waits/,
  edits: [
    {
      file: 'decide.ts',
      find: `if (overflow === 'delay') this.#release(now)`,
      replace: 'if (this.#waiting.count(client) > 0) this.#release(now)',
    },
  ],
})
