import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only withdrawals need a limit',
    ru: 'предел нужен только для снятий',
  },
  caughtBy: '11.1 allows what the rules allow, to the last cent',
  says: /never more than MAX_CENTS/,
  edits: [
    {
      file: 'account.ts',
      find: `  return event.cents > MAX_CENTS - account.cents ? 'balance-too-large' : undefined`,
      replace: `  return event.cents > MAX_CENTS ? 'balance-too-large' : undefined`,
    },
  ],
})
