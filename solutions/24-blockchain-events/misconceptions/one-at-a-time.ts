import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one block confirms one block',
    ru: 'один блок подтверждает один',
  },
  caughtBy: '24.3 fewer confirmations than before confirm all that is due, the oldest first',
  says: /stay pending/,
  edits: [
    {
      file: 'follow.ts',
      find: 'const final = pending.filter(({ number }) => number <= upTo)',
      replace: 'const final = pending.slice(0, 1).filter(({ number }) => number <= upTo)',
    },
  ],
})
