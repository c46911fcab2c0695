import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a WebSocket that is open stays open',
    ru: 'открытый WebSocket так и останется открытым',
  },
  caughtBy: '4.4 the page shows the newest window live, and finds back when the connection was lost',
  says: /has to connect again by itself/,
  cause: 'deadline',
  edits: [
    {
      file: 'page.ts',
      find: `    setTimeout(connect, 1000)
`,
      replace: '',
    },
  ],
})
