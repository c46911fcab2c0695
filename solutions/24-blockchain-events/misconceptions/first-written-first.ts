import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'blocks stand as they came',
    ru: 'блоки стоят как пришли',
  },
  caughtBy: '24.5 the state has the blocks that are in the chain now, the newest thirty',
  cause: 'deadline',
  says: /highest number comes first/,
  edits: [
    {
      file: 'board.ts',
      find: '.sort((a, b) => b.number - a.number)',
      replace: '.reverse()',
    },
  ],
})
