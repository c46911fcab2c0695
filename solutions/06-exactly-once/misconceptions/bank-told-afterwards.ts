import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the bank is told when the entry is committed: then nothing is told that is rolled back later',
    ru: 'банку сообщаем после коммита записи: тогда ему не скажут того, что потом откатится',
  },
  caughtBy: '6.1 a payment that the bank has not taken gets no entry before it has',
  says: /a crash in between leaves an entry/,
  edits: [
    {
      file: 'exactly-once.ts',
      find: '  if (bankUrl !== undefined) for (const payment of payments) await tellBank(bankUrl, payment)\n',
      replace: '',
    },
    {
      file: 'exactly-once.ts',
      find: "  crashIf('after-commit', crashAt)\n",
      replace:
        "  crashIf('after-commit', crashAt)\n  if (bankUrl !== undefined) for (const payment of payments) await tellBank(bankUrl, payment)\n",
    },
  ],
})
