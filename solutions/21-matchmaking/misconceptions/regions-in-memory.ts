import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a region is known from the first request for it on',
    ru: 'регион известен с первого запроса к нему',
  },
  caughtBy: '21.4 goes on looking by the clock after a restart, although no request comes',
  says: /which regions there are is in a field/,
  cause: 'deadline',
  edits: [
    {
      file: 'queue.ts',
      find: `  #room!: WaitingRoom
`,
      replace: `  #room!: WaitingRoom
  readonly #regions = new Set<string>()
`,
    },
    { file: 'queue.ts', find: 'of this.#room.regions())', replace: 'of this.#regions)' },
    {
      file: 'queue.ts',
      find: `    const now = this.#context.currentSystemTimeMs()
`,
      replace: `    this.#regions.add(region)
    const now = this.#context.currentSystemTimeMs()
`,
    },
  ],
})
