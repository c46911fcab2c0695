import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a transfer is of its sender',
    ru: 'перевод принадлежит отправителю',
  },
  caughtBy: '24.4 a transfer counts for its contract and for both its holders, each in its own row',
  says: /three rows/,
  edits: [
    {
      file: 'totals.ts',
      find: 'new Set([from, to])',
      replace: 'new Set([from])',
    },
  ],
})
