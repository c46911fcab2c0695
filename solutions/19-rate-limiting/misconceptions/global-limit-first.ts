import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the limit of all is the stricter one, so it is looked at first',
    ru: 'общий лимит строже, с него и начинаем',
  },
  caughtBy: '19.2 holds one limit for all clients beside those of each',
  says: /own limit is looked at first/,
  edits: [
    {
      file: 'decide.ts',
      find: `    if (this.#window.count(client, now) >= (this.#limits.get(client) ?? clientLimit)) return 'client-limit'
    if (globalLimit === undefined) return undefined
    return this.#window.count(EVERYBODY, now) >= (this.#limits.get(EVERYBODY) ?? globalLimit)
      ? 'global-limit'
      : undefined
`,
      replace: `    const all = this.#limits.get(EVERYBODY) ?? globalLimit
    if (globalLimit !== undefined && this.#window.count(EVERYBODY, now) >= all!) return 'global-limit'
    return this.#window.count(client, now) >= (this.#limits.get(client) ?? clientLimit) ? 'client-limit' : undefined
`,
    },
  ],
})
