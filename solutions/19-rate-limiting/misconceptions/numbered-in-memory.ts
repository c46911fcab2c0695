import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a counter in the process numbers those who wait',
    ru: 'ждущих нумерует счётчик в процессе',
  },
  caughtBy: '19.4 forgets none of those who wait, in a crash and at a stop, and releases none again',
  says: /numbers those who wait in memory/,
  edits: [
    {
      file: 'waiting.ts',
      find: `    const [last] = this.#store.reverseAll()
    this.#store.put((last?.[0] ?? 0) + 1, { client, request })`,
      replace: `    this.#entered += 1
    this.#store.put(this.#entered, { client, request })`,
    },
    {
      file: 'waiting.ts',
      find: `  readonly #store: KeyValueStore<number, Waiting>
`,
      replace: `  readonly #store: KeyValueStore<number, Waiting>
  #entered = 0
`,
    },
  ],
})
