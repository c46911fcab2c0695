import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'throwing in the handler makes Kafka deliver the message again later, which is a retry',
    ru: 'если бросить ошибку из обработчика, Kafka доставит сообщение ещё раз позже, вот и повтор',
  },
  caughtBy: '12.3 lets a waiting message hold up no other',
  says: /thrown out of the handler is no retry/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `      return tryLater(consumed, error instanceof Error ? error : new Error(String(error)))`,
      replace: `      if (error) throw error
      return tryLater(consumed, new Error(String(error)))`,
    },
  ],
})
