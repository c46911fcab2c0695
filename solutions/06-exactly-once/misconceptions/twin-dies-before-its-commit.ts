import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after-offsets is where the offsets are known, and after-commit where they are committed',
    ru: 'after-offsets — это когда смещения посчитаны, а after-commit — когда закоммичены',
  },
  caughtBy: '6.4 the twin dies where it says, loses nothing, and repeats what it had sent and not committed',
  says: /one and the same: the offsets are committed/,
  edits: [
    {
      file: 'at-least-once.ts',
      find: '    // Unlike consumer.commitOffsets',
      replace: `    crashIf('after-offsets', crashAt)
    // Unlike consumer.commitOffsets`,
    },
    {
      file: 'at-least-once.ts',
      find: `    resolveOffset(batch.lastOffset())
    crashIf('after-offsets', crashAt)
`,
      replace: `    resolveOffset(batch.lastOffset())
`,
    },
  ],
})
