import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'texts have an order',
    ru: 'у текстов есть порядок',
  },
  caughtBy: '24.5 contracts and senders stand in the order of their size, ten of each, and all are counted',
  cause: 'deadline',
  says: /as numbers with all digits/,
  edits: [
    {
      file: 'board.ts',
      find: 'a.size > b.size ? -1 : 1',
      replace: 'String(a.size) > String(b.size) ? -1 : 1',
    },
  ],
})
