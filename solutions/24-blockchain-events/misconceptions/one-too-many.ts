import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'more than so many',
    ru: 'больше нужного числа',
  },
  caughtBy: '24.3 a block is confirmed once so many blocks stand on it, and not before',
  says: /head − number = confirmations/,
  edits: [
    {
      file: 'follow.ts',
      find: 'number <= upTo)',
      replace: 'number < upTo)',
    },
  ],
})
