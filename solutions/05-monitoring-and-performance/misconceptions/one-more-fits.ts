import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the last one always fits in',
    ru: 'последняя всегда влезет',
  },
  caughtBy: '5.4 a full batch does not wait, and what would make it too full goes into the next',
  says: /what would exceed it goes into the next/,
  edits: [
    {
      file: 'accumulator.ts',
      find: `    if (open && open.bytes + bytes > batchBytes) close(open)
`,
      replace: ``,
    },
  ],
})
