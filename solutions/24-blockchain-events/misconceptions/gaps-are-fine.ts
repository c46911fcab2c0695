import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is between comes some time',
    ru: 'промежуток придёт потом',
  },
  caughtBy: '24.3 a tip that is not the parent of the next block is retracted, and that block waits for its parent',
  says: /left out/,
  edits: [
    {
      file: 'follow.ts',
      find: 'if (last && block.number > last.number + 1)',
      replace: 'if (last && block.number > last.number + 100)',
    },
  ],
})
