import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the limit of a client is looked up when it comes for the first time',
    ru: 'лимит клиента достаточно узнать при его первом запросе',
  },
  caughtBy: '19.5 holds a new limit a second later, without a restart, whether it is higher or lower',
  says: /looked up once/,
  edits: [
    {
      file: 'decide.ts',
      find: `  #waiting!: WaitingRoom
`,
      replace: `  #waiting!: WaitingRoom
  readonly #known = new Map<string, number>()
`,
    },
    {
      file: 'decide.ts',
      find: '    if (this.#window.count(client, now) >= (this.#limits.get(client) ?? clientLimit)) return',
      replace: `    const limit = this.#known.get(client) ?? this.#limits.get(client) ?? clientLimit
    this.#known.set(client, limit)
    if (this.#window.count(client, now) >= limit) return`,
    },
  ],
})
