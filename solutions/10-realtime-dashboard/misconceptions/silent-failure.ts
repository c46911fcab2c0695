import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'there will be a next reading',
    ru: 'будет следующее показание',
  },
  caughtBy: '10.1 what cannot be sent is told, and the next reading is sent',
  says: /nobody hears of/,
  edits: [
    {
      file: 'simulator.ts',
      find: `      this.#ctx.print(\`readings were not sent: \${(error as Error).message}\`)
`,
      replace: `      void error
`,
    },
  ],
})
