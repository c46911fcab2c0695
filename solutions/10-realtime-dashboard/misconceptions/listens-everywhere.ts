import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'listen takes a port',
    ru: 'listen принимает порт',
  },
  caughtBy: '10.5 the dashboard is on 127.0.0.1 alone, and stop closes all connections',
  says: /listens on other addresses/,
  edits: [
    {
      file: 'dashboard.ts',
      find: "server.listen(port, '127.0.0.1')",
      replace: "server.listen(port, '0.0.0.0')",
    },
  ],
})
