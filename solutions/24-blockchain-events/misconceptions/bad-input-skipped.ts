import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is bad is left out',
    ru: 'плохое пропускают',
  },
  caughtBy: '24.4 what breaks the contract is reported once and counts for nothing, and all around it is counted',
  says: /told once, with its place/,
  edits: [
    {
      file: 'statistics.ts',
      find: `      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })
`,
      replace: `      void [this.#ctx, topic, partition, offset, error]
`,
    },
  ],
})
