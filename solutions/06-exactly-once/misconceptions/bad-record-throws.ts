import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record that breaks the contract is an error, and an error stops the work',
    ru: 'запись не по контракту — ошибка, а ошибка должна останавливать работу',
  },
  caughtBy: '6.3 goes past what is no payment, and reports it',
  says: /bad record is thrown as an error/,
  cause: 'deadline',
  edits: [{ file: 'batch.ts', find: '    return []\n', replace: '    throw checked.error\n' }],
})
