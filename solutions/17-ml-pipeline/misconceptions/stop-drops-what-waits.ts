import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the end is the end', ru: 'конец есть конец' },
  caughtBy: '17.4 each answered prediction is in the topic once, in order, although an answer was lost',
  says: /also in the end/,
  cause: 'deadline',
  edits: [
    {
      file: 'log.ts',
      find: `    await this.#writing
`,
      replace: `    this.#pending = []
`,
    },
  ],
})
