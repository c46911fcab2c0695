import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a consumer that lost its broker has failed, and somebody will start it again',
    ru: 'консьюмер, потерявший брокера, сломался, и кто-нибудь запустит его снова',
  },
  caughtBy: '1.4 goes on after an outage of a minute, and misses nothing',
  says: /does not start a consumer again after every error/,
  cause: 'deadline',
  edits: [
    {
      file: 'consumer.ts',
      find: 'if (!payload.restart) restarting = restart()',
      replace: 'void [payload, restart]',
    },
    {
      file: 'consumer.ts',
      find: `    sessionTimeout: 10_000,
`,
      replace: `    sessionTimeout: 10_000,
    retry: { initialRetryTime: 25, retries: 5, restartOnFailure: async () => false },
`,
    },
  ],
})
