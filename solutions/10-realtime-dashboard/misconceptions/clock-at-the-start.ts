import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the clock is looked at once',
    ru: 'на часы смотрят один раз',
  },
  caughtBy: '10.2 a reading of more than a minute ahead is reported and closes no window',
  says: /asked at each reading/,
  edits: [
    {
      file: 'reader.ts',
      find: 'this.#ctx.clock.now() + AHEAD_MS)',
      replace: 'this.#latest)',
    },
    {
      file: 'reader.ts',
      find: `  readonly #ctx: Ctx
`,
      replace: `  readonly #ctx: Ctx
  static #first = 0
  readonly #latest: number
`,
    },
    {
      file: 'reader.ts',
      find: `    this.#ctx = ctx
`,
      replace: `    this.#ctx = ctx
    Reader.#first ||= ctx.clock.now()
    this.#latest = Reader.#first + AHEAD_MS
`,
    },
  ],
})
