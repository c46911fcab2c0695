import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: "what cannot be read is nobody's business", ru: 'нечитаемое никого не касается' },
  caughtBy: '17.2 what is no example is reported once, and everything around it counts',
  says: /reported not at all/,
  edits: [
    {
      file: 'trainer.ts',
      find: 'this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })',
      replace: `if (offset < 0n) this.#ctx.print(\`\${topic} \${partition} \${String(error)}\`)`,
    },
  ],
})
