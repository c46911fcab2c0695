import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'under a limit of 0 nothing ever fits, so there is nothing to wait for',
    ru: 'при лимите 0 не поместится ничего и никогда, ждать нечего',
  },
  caughtBy: '19.4 lets requests wait under a limit of 0 too: it may rise',
  says: /a limit of 0 may rise/,
  edits: [
    {
      file: 'decide.ts',
      find: `else if (overflow === 'reject') this`,
      replace: `else if (overflow === 'reject' || (this.#limits.get(client) ?? this.#options.clientLimit) === 0) this`,
    },
  ],
})
