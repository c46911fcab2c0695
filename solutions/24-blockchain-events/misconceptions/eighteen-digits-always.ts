import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'all digits are shown',
    ru: 'показывают все цифры',
  },
  caughtBy: '24.5 an amount is shown exactly, without zeros at its end',
  says: /moved as text/,
  edits: [
    {
      file: 'amount.ts',
      find: `.replace(/0+$/, '')`,
      replace: '',
    },
  ],
})
