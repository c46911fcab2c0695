import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a call to the bank either succeeds or fails',
    ru: 'вызов банка либо удаётся, либо завершается ошибкой',
  },
  caughtBy: '6.1 a bank that does not answer within 5 s is told again, and one that does is not',
  says: /needs a limit of its own/,
  cause: 'deadline',
  edits: [{ file: 'bank.ts', find: '    signal: AbortSignal.timeout(TIMEOUT_MS),\n', replace: '' }],
})
