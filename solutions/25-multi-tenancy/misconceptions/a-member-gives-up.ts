import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a few retries are enough', ru: 'нескольких повторов хватит' },
  caughtBy: '25.4 a member goes on after the broker was away for a minute',
  says: /is still for ever/,
  cause: 'deadline',
  edits: [
    {
      file: 'member.ts',
      find: 'const kafka = new Kafka(clientConfig)',
      replace: 'const kafka = new Kafka({ ...clientConfig, retry: { retries: 3 } })',
    },
    {
      file: 'member.ts',
      find: 'retry: { ...ctx.clientConfig.retry, restartOnFailure: async (error: Error) => isIn.ever || isLoading(error) }',
      replace: 'retry: { retries: 3, restartOnFailure: async (error: Error) => isLoading(error) }',
    },
  ],
})
