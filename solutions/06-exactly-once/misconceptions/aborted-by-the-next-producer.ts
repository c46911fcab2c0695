import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after an error the empty transaction of the next producer ends what is open, so nothing need be aborted',
    ru: 'после ошибки открытую транзакцию завершит пустая транзакция следующего продюсера, отменять её незачем',
  },
  caughtBy: '6.1 stop leaves no transaction open, in the middle of errors too',
  says: /left a transaction open/,
  cause: 'deadline',
  edits: [
    {
      file: 'exactly-once.ts',
      find: '    await abortQuietly(transaction)\n    throw error\n',
      replace: '    throw error\n',
    },
  ],
})
