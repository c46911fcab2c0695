import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who has failed four times is dead, whether the DLQ takes it or not',
    ru: 'после четырёх неудач сообщение мертво, примет его DLQ или нет',
  },
  caughtBy: '12.4 loses no message while the dead letter queue cannot be written',
  says: /swallowed or the write was not awaited/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `    if (delay === null) return write(TOPIC.dlq, failedCopy(consumed, failures, error))`,
      replace: `    if (delay === null) return write(TOPIC.dlq, failedCopy(consumed, failures, error)).then(() => undefined)`,
    },
  ],
})
