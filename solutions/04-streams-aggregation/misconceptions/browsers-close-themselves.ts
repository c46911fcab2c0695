import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'closing the server closes its connections',
    ru: 'закрыть сервер — значит закрыть и его соединения',
  },
  caughtBy: '4.4 the dashboard is on 127.0.0.1 alone, and stop closes the connections of the browsers',
  says: /closes the connections of the browsers too/,
  edits: [
    {
      file: 'dashboard.ts',
      find: `      for (const client of live.clients) client.terminate()
`,
      replace: '',
    },
  ],
})
