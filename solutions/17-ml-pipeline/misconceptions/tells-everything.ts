import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'everything is told', ru: 'рассказываем всё' },
  caughtBy: '17.5 the service tells the last metrics and windows, oldest first, and how many there were',
  says: /The oldest go/,
  cause: 'deadline',
  edits: [
    {
      file: 'view.ts',
      find: `    if (this.last.length > this.#most) this.last.shift()
`,
      replace: `    if (this.#most < 0) this.last.shift()
`,
    },
  ],
})
