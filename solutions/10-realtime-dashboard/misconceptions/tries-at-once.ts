import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the sooner it is back the better',
    ru: 'чем скорее вернётся связь, тем лучше',
  },
  caughtBy: '10.5 the page says when the connection is lost, finds back, and doubles nothing',
  says: /One try a second/,
  edits: [
    {
      file: 'page-board.ts',
      find: 'setTimeout(connect, 1000)',
      replace: 'setTimeout(connect, 10)',
    },
  ],
})
