import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'from and to are two holders',
    ru: 'from и to — два держателя',
  },
  caughtBy: '24.4 who sends to themselves is one holder, and nobody is none',
  says: /twice for one holder/,
  edits: [
    {
      file: 'totals.ts',
      find: '[...new Set([from, to])]',
      replace: '[from, to]',
    },
  ],
})
