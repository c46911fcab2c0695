import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs knows best what to do with an error of Kafka’s',
    ru: 'kafkajs лучше знает, что делать с ошибкой Kafka',
  },
  caughtBy: '3.3 loses no payment when the broker refuses a write, or its answer is lost',
  says: /stops a consumer for good/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: '      throw new Error(`${work.groupId} did not end a record: ${error}`, { cause: error })',
      replace: '      throw error',
    },
    { file: 'service.ts', find: '      restarted = restart()\n', replace: '      void restart\n' },
  ],
})
