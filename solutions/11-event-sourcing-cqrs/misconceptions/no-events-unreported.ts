import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what cannot be read is nobody’s business',
    ru: 'что не читается, никого не касается',
  },
  caughtBy: '11.3 goes past what is no event, and reports it once',
  says: /is reported once/,
  edits: [
    {
      file: 'reader.ts',
      find: `        this.#ctx.onReject({ topic, partition, offset, reason: error.message })
`,
      replace: `        this.#ctx.print(\`\${topic} \${offset}: \${error.message}\`)
`,
    },
  ],
})
