import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a transaction that failed is over: the next one can begin',
    ru: 'неудавшаяся транзакция уже закончена, можно начинать следующую',
  },
  caughtBy: '6.1 an aborted batch is never seen, and is done again',
  says: /was not aborted/,
  cause: 'deadline',
  edits: [
    {
      file: 'exactly-once.ts',
      find: '    await abortQuietly(transaction)\n    throw error\n',
      replace: '    throw error\n',
    },
    {
      file: 'exactly-once.ts',
      find: '      over = true\n      failed.resolve(error as Error)\n',
      replace: '      throw error\n',
    },
    {
      file: 'exactly-once.ts',
      find: '  consumer.on(consumer.events.CRASH, ({ payload }) => failed.resolve(payload.error))\n',
      replace: '',
    },
  ],
})
