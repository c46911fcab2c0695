import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'close is close',
    ru: 'close закрывает всё',
  },
  caughtBy: '24.5 the dashboard is on 127.0.0.1 alone, at the port that is asked for, and stop closes all connections',
  says: /waits for each connection/,
  edits: [
    {
      file: 'dashboard.ts',
      find: `      server.close()
      server.closeAllConnections()
`,
      replace: `      await new Promise((resolve) => server.close(resolve))
`,
    },
  ],
})
