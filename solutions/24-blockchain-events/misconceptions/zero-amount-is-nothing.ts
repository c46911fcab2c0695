import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a row without an amount is empty',
    ru: 'строка без суммы пуста',
  },
  caughtBy: '24.4 where nothing is left of a statistic it is removed, and it may come again',
  says: /when its counts are, too/,
  edits: [
    {
      file: 'totals.ts',
      find: 'Object.values(totals).every((one) => BigInt(one) === 0n)',
      replace: `Object.values(totals).every((one) => typeof one === 'number' || one === '0')`,
    },
  ],
})
