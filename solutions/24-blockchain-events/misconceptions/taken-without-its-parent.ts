import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the block is there, so it is taken',
    ru: 'блок есть — значит, берём',
  },
  caughtBy: '24.3 a tip that is not the parent of the next block is retracted, and that block waits for its parent',
  says: /another one than its parent/,
  edits: [
    {
      file: 'follow.ts',
      find: `    retract()
    return { chain: { confirmed, pending }, changes }
`,
      replace: `    retract()
`,
    },
  ],
})
