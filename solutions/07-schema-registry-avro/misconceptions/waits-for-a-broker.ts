import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a broker comes back some day',
    ru: 'брокер когда-нибудь вернётся',
  },
  caughtBy: '7.3 start rejects within 10 s with a clear error when there is no broker',
  says: /the first connection needs a limit/,
  edits: [
    {
      file: 'producer.ts',
      find: `both(register(registryUrl, subjectOf(ctx), schema), whenBrokerAnswers(ctx))`,
      replace: `register(registryUrl, subjectOf(ctx), schema)`,
    },
  ],
})
