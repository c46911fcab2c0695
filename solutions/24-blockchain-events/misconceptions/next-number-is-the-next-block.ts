import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the next number stands on the tip',
    ru: 'следующий номер стоит на вершине',
  },
  caughtBy: '24.3 a tip that is not the parent of the next block is retracted, and that block waits for its parent',
  says: /another one than its parent/,
  edits: [
    {
      file: 'follow.ts',
      find: 'if (tip && tip.hash !== block.parentHash) {',
      replace: 'if (tip && tip.hash !== block.parentHash && pending.length === 0) {',
    },
  ],
})
