import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what cannot be read is skipped',
    ru: 'что не читается, то пропускается',
  },
  caughtBy: '10.2 what is no reading is reported once and goes nowhere, and all around it is counted',
  says: /Each record that is no reading/,
  edits: [
    {
      file: 'reader.ts',
      find: '      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })',
      replace: `      if (error instanceof SyntaxError)
        this.#ctx.onReject({ topic, partition, offset: String(offset), reason: error.message })`,
    },
  ],
})
