import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'ctx.kafka is the client', ru: 'клиент — это ctx.kafka' },
  caughtBy: '25.4 a member comes as its tenant: with a wrong password or without rights it is none',
  says: /but the platform/,
  edits: [
    {
      file: 'member.ts',
      find: 'const kafka = new Kafka(clientConfig)',
      replace: 'const kafka = new Kafka({ ...clientConfig, sasl: ctx.clientConfig.sasl })',
    },
    {
      file: 'member.ts',
      find: '    await whenBrokerAnswers({ clientConfig })',
      replace: '    await whenBrokerAnswers(ctx)',
    },
  ],
})
