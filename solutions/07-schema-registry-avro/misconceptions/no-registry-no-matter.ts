import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the registry is needed when the first message comes',
    ru: 'реестр понадобится с первым сообщением',
  },
  caughtBy: '7.4 start rejects within 10 s and names the registry when it does not answer',
  says: /which registry does not answer/,
  edits: [
    {
      file: 'consumer.ts',
      find: `both(whenRegistryAnswers(registryUrl), whenBrokerAnswers(ctx))`,
      replace: `whenBrokerAnswers(ctx)`,
    },
  ],
})
