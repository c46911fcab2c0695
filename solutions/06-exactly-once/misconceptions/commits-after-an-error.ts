import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the entries were written, so the transaction can be committed whatever failed after them',
    ru: 'записи уже отправлены, поэтому транзакцию можно закоммитить, даже если дальше что-то не удалось',
  },
  caughtBy: '6.1 an aborted batch is never seen, and is done again',
  says: /committed after the error/,
  edits: [
    {
      file: 'exactly-once.ts',
      find: '    await abortQuietly(transaction)\n    throw error\n',
      replace: '    console.error(error)\n    await transaction.commit()\n',
    },
  ],
})
