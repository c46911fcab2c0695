import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'ECONNREFUSED says all that there is to say',
    ru: 'ECONNREFUSED уже говорит всё, что нужно',
  },
  caughtBy: '1.4 start rejects within 10 s with a clear error when there is no broker',
  says: /'?ECONNREFUSED/,
  edits: [
    {
      file: 'connection.ts',
      find: 'throw new Error(`no Kafka broker answers at ${String(clientConfig.brokers)}`, { cause })',
      replace: "throw new Error('ECONNREFUSED', { cause })",
    },
  ],
})
