import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a limit for * is a limit for all, whatever the options are',
    ru: 'лимит для * действует на всех при любых настройках',
  },
  caughtBy: '19.2 holds no limit for all where none is asked for, whatever limits says of *',
  says: /Without globalLimit there is no limit of all/,
  edits: [
    {
      file: 'decide.ts',
      find: `    if (globalLimit === undefined) return undefined
    return this.#window.count(EVERYBODY, now) >= (this.#limits.get(EVERYBODY) ?? globalLimit)
`,
      replace: `    const all = this.#limits.get(EVERYBODY) ?? globalLimit ?? Number.POSITIVE_INFINITY
    return this.#window.count(EVERYBODY, now) >= all
`,
    },
    {
      file: 'decide.ts',
      find: '    if (this.#options.globalLimit !== undefined) this.#window',
      replace: '    this.#window',
    },
  ],
})
