import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who has waited before has earned his place',
    ru: 'кто уже ждал, заслужил своё место',
  },
  caughtBy: '21.5 counts the waiting of whoever asks again from his new request',
  says: /from its own timestamp on/,
  edits: [
    {
      file: 'waiting-room.ts',
      find: `  readonly #store: KeyValueStore<string, Entry>
`,
      replace: `  readonly #store: KeyValueStore<string, Entry>
  readonly #earlier = new Map<string, number>()
`,
    },
    {
      file: 'waiting-room.ts',
      find: '{ ...entry, number: last + 1 }',
      replace: '{ ...entry, since: this.#earlier.get(entry.player) ?? entry.since, number: last + 1 }',
    },
    {
      file: 'waiting-room.ts',
      find: `    this.#store.delete(key)
`,
      replace: `    this.#earlier.set(player, this.#store.get(key)?.since ?? 0)
    this.#store.delete(key)
`,
    },
  ],
})
