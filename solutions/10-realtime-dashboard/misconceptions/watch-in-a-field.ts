import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the processor remembers it',
    ru: 'процессор это помнит',
  },
  caughtBy: '10.4 a restart in the middle of an excursion raises nothing again, and tells its end',
  says: /In a field of the program/,
  cause: 'deadline',
  edits: [
    {
      file: 'topology.ts',
      find: `  #watches!: KeyValueStore<string, Watch>
`,
      replace: `  readonly #watches = new Map<string, Watch>()
`,
    },
    {
      file: 'topology.ts',
      find: `    this.#watches = context.getStateStore(WATCHES)
`,
      replace: '',
    },
    {
      file: 'topology.ts',
      find: 'this.#watches.put(',
      replace: 'this.#watches.set(',
    },
    {
      file: 'topology.ts',
      find: `  type KeyValueStore,
`,
      replace: '',
    },
  ],
})
