import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the milliseconds of a line are those since the line before',
    ru: 'миллисекунды в строке — это время от предыдущей строки',
  },
  caughtBy: '2.5 prints a timeline of the rebalance',
  says: /counted from the first look, not from the line before/,
  edits: [
    {
      file: 'viewer.ts',
      find: '  const begun = ctx.clock.now()\n',
      replace: '  let begun = ctx.clock.now()\n',
    },
    {
      file: 'viewer.ts',
      find: '    last = picture\n',
      replace: '    if (picture !== last) begun = ctx.clock.now()\n    last = picture\n',
    },
  ],
})
