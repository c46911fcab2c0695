import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever waits long enough gets an answer',
    ru: 'кто подождёт, тот дождётся',
  },
  caughtBy: '5.2 has no number while the broker is away, and numbers again when it is back',
  says: /a scrape has a time limit of its own/,
  edits: [
    {
      file: 'lag.ts',
      find: `  const retry = { initialRetryTime: 50, retries: 2 }
  const kafka = new Kafka({ ...ctx.clientConfig, connectionTimeout: 1_000, requestTimeout: 1_500, retry })`,
      replace: `  const kafka = new Kafka(ctx.clientConfig)`,
    },
    { file: 'lag.ts', find: `patienceMs - 500`, replace: `12 * patienceMs` },
  ],
})
