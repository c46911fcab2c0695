import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a server closes when all are done', ru: 'сервер закрывается, когда все закончили' },
  caughtBy: '17.4 is on 127.0.0.1 alone, on the port it was asked for, and stop waits for no client',
  says: /one client holds up the end/,
  edits: [
    {
      file: 'inference.ts',
      find: `        server.close()
        server.closeAllConnections()
`,
      replace: `        const closed = once(server, 'close')
        server.close()
        await closed
`,
    },
  ],
})
