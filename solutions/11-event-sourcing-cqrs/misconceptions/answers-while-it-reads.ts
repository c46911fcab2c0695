import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a start need not wait for the history',
    ru: 'запуску незачем ждать историю',
  },
  caughtBy: '11.4 knows at its start everything that stood there',
  says: /still reading the history/,
  edits: [
    {
      file: 'reader.ts',
      find: `    this.#reading = this.#keepReading()
    await this.#reachAll(bounds.map(({ high }, partition) => this.#until[partition] ?? high))
`,
      replace: `    this.#reading = this.#keepReading()
    if (this.#until.length > 0) await this.#reachAll(this.#until)
`,
    },
  ],
})
