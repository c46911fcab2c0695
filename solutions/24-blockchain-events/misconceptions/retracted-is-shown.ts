import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a retracted block is a block',
    ru: 'отозванный блок — тоже блок',
  },
  caughtBy: '24.5 the state has the blocks that are in the chain now, the newest thirty',
  cause: 'deadline',
  says: /is not in the chain/,
  edits: [
    {
      file: 'board.ts',
      find: `block === null || block.status === 'retracted'`,
      replace: 'block === null',
    },
  ],
})
