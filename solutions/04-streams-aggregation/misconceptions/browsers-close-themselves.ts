import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'closing the server closes its connections',
    ru: 'закрыть сервер — значит закрыть и его соединения',
  },
  caughtBy: '4.4 the dashboard is on 127.0.0.1 alone, and stop closes the connections of the browsers',
  says: /leaves a WebSocket alone/,
  cause: 'deadline',
  edits: [
    {
      file: 'dashboard.ts',
      find: `      for (const client of live.clients) client.terminate()
`,
      replace: '',
    },
  ],
})
