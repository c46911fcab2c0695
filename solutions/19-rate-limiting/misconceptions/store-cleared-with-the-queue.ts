import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the queue lives in memory; its store is for a restart, and is cleared when the queue is empty',
    ru: 'очередь живёт в памяти; хранилище — на случай перезапуска, его чистят, когда очередь пуста',
  },
  caughtBy: '19.4 forgets none of those who wait, in a crash and at a stop, and releases none again',
  says: /leaves again after it/,
  edits: [
    {
      file: 'waiting.ts',
      find: `  readonly #store: KeyValueStore<number, Waiting>
`,
      replace: `  readonly #store: KeyValueStore<number, Waiting>
  readonly #left = new Set<number>()
`,
    },
    {
      file: 'waiting.ts',
      find: 'return [...this.#store.all()].map(',
      replace: 'return [...this.#store.all()].filter(([ticket]) => !this.#left.has(ticket)).map(',
    },
    {
      file: 'waiting.ts',
      find: `    this.#store.delete(ticket)
`,
      replace: `    this.#left.add(ticket)
    if (this.inTurn().length > 0) return
    for (const one of this.#left) this.#store.delete(one)
`,
    },
  ],
})
