import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'two requests with one id are one, sent again',
    ru: 'два запроса с одним id — это один, отправленный повторно',
  },
  caughtBy: '19.2 answers with the whole request, twice where two have one id',
  says: /also one with the id of another/,
  edits: [
    {
      file: 'decide.ts',
      find: `  #waiting!: WaitingRoom
`,
      replace: `  #waiting!: WaitingRoom
  readonly #answered = new Set<string>()
`,
    },
    {
      file: 'decide.ts',
      find: `    const { overflow, maxWaiting } = this.#options
`,
      replace: `    const { overflow, maxWaiting } = this.#options
    if (this.#answered.has(request.id)) return
    this.#answered.add(request.id)
`,
    },
  ],
})
