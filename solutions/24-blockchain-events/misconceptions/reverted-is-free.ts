import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what failed costs nothing',
    ru: 'неудача ничего не стоит',
  },
  caughtBy: '24.4 a transaction counts for its sender; one that failed pays its fee and nothing else',
  says: /costs its fee/,
  edits: [
    {
      file: 'totals.ts',
      find: 'fees: fee,',
      replace: `fees: succeeded ? fee : '0',`,
    },
  ],
})
