import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the last count that came belongs to the newest window',
    ru: 'последний пришедший счёт относится к новейшему окну',
  },
  caughtBy: '4.4 the board shows the newest window beside the one before it, most clicks first',
  says: /it belongs to an old window/,
  edits: [
    {
      file: 'board.ts',
      find: 'const start = Math.max(...counts.map((one) => one.start))',
      replace: 'const start = counts.at(-1)!.start',
    },
  ],
})
