import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a client tries until the broker is back', ru: 'клиент пробует, пока брокер не вернётся' },
  caughtBy: '25.3 a router goes on after the broker was away for a minute',
  says: /is still for ever/,
  cause: 'deadline',
  edits: [
    {
      file: 'router.ts',
      find: 'import { type IHeaders, type KafkaMessage, logLevel }',
      replace: 'import { type IHeaders, Kafka, type KafkaMessage, logLevel }',
    },
    {
      file: 'router.ts',
      find: 'const consumer = ctx.kafka.consumer(',
      replace: 'const consumer = new Kafka({ ...ctx.clientConfig, retry: { retries: 3 } }).consumer(',
    },
    {
      file: 'router.ts',
      find: "import { joining } from './consumers.ts'",
      replace: "import { isLoading, joining } from './consumers.ts'",
    },
    {
      file: 'router.ts',
      find: 'const retry = { ...ctx.clientConfig.retry, restartOnFailure: async () => true }',
      replace: 'const retry = { retries: 3, restartOnFailure: async (error: Error) => isLoading(error) }',
    },
  ],
})
