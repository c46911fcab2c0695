import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the same amount at the same moment is the same event',
    ru: 'та же сумма в то же мгновение — то же событие',
  },
  caughtBy: '11.2 folds the records of an account into its balance and its entries',
  says: /only the id tells a repetition/,
  edits: [
    {
      file: 'account.ts',
      find: `    if (this.#ids.get(accountId)?.has(commandId)) return
`,
      replace: `    if (this.#ids.get(accountId)?.has(commandId)) return
    const { cents: amount = 0 } = event as { cents?: number }
    if (account?.entries.some((one) => one.type === type && one.cents === amount && one.at === at)) return
`,
    },
  ],
})
