import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'numbers have an order',
    ru: 'у чисел есть порядок',
  },
  caughtBy: '24.5 contracts and senders stand in the order of their size, ten of each, and all are counted',
  cause: 'deadline',
  says: /as numbers with all digits/,
  edits: [
    {
      file: 'board.ts',
      find: '({ confirmed }) => BigInt(confirmed.volume)',
      replace: '({ confirmed }) => BigInt(Number(confirmed.volume))',
    },
  ],
})
