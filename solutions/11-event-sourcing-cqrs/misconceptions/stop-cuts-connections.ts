import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever stops closes its connections',
    ru: 'кто останавливается, закрывает соединения',
  },
  caughtBy: '11.3 stop answers what is under way, and can be called again',
  says: /is answered: carried out, or 503/,
  edits: [
    {
      file: 'http.ts',
      find: `      stopping.abort()
      await Promise.all(underWay)
      server.closeAllConnections()
`,
      replace: `      server.closeAllConnections()
      stopping.abort()
      await Promise.all(underWay)
`,
    },
  ],
})
