import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a client without retries gives up at once: its other times may stay as they are',
    ru: 'клиент без повторов сдаётся сразу, остальные его настройки пусть остаются',
  },
  caughtBy: '1.3 start rejects within 10 s with a clear error when there is no broker',
  says: /tries for more than a minute/,
  edits: [
    {
      file: 'connection.ts',
      find: `    ...clientConfig,
    connectionTimeout: 2000,
    requestTimeout: 2000,
    retry: { initialRetryTime: 50, retries: 2 },
`,
      replace: `    brokers: clientConfig.brokers,
    retry: { retries: 0 },
`,
    },
  ],
})
