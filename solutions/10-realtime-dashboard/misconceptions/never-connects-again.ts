import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a connection stands until it ends',
    ru: 'соединение живёт, пока не закончится',
  },
  caughtBy: '10.5 the page says when the connection is lost, finds back, and doubles nothing',
  says: /connect again by itself/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-board.ts',
      find: `    setTimeout(connect, 1000)
`,
      replace: '',
    },
  ],
})
