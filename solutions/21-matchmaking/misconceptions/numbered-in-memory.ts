import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the order of coming is counted in the processor',
    ru: 'порядок прихода считает сам процессор',
  },
  caughtBy: '21.3 forgets nobody who waits, in a crash and at a stop, nor their order and their tickets',
  says: /counted in a field of the processor/,
  edits: [
    {
      file: 'waiting-room.ts',
      find: `  readonly #store: KeyValueStore<string, Entry>
`,
      replace: `  readonly #store: KeyValueStore<string, Entry>
  #numbered = 0
`,
    },
    {
      file: 'waiting-room.ts',
      find: `    const last = Math.max(0, ...this.queue(entry.region).map(({ number }) => number))
`,
      replace: `    this.#numbered += 1
`,
    },
    { file: 'waiting-room.ts', find: 'number: last + 1', replace: 'number: this.#numbered' },
  ],
})
