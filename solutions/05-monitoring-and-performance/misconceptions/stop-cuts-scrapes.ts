import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stop means now',
    ru: 'стоп значит сейчас',
  },
  caughtBy: '5.2 has no number while the broker is away, and numbers again when it is back',
  says: /looks like an exporter that has crashed/,
  edits: [
    {
      file: 'lag.ts',
      find: `      await Promise.all(under)
      server.closeIdleConnections()`,
      replace: `      server.closeAllConnections()`,
    },
  ],
})
