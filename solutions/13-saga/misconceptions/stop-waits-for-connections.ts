import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a server that is closed is closed',
    ru: 'закрытый сервер закрыт',
  },
  caughtBy: '13.5 stops though a connection stays open',
  says: /waits for connections that are in use/,
  edits: [
    {
      file: 'view.ts',
      find: `    server.close()
    server.closeAllConnections()
`,
      replace: `    await new Promise((closed) => server.close(closed))
`,
    },
  ],
})
