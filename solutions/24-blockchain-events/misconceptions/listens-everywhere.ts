import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a port is a port',
    ru: 'порт есть порт',
  },
  caughtBy: '24.5 the dashboard is on 127.0.0.1 alone, at the port that is asked for, and stop closes all connections',
  says: /in the network/,
  edits: [
    {
      file: 'dashboard.ts',
      find: `server.listen(port, '127.0.0.1')`,
      replace: 'server.listen(port)',
    },
  ],
})
