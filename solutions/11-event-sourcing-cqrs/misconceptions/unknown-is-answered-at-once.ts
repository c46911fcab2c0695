import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'for an account that is unknown there is nothing to wait for',
    ru: 'неизвестного счёта ждать незачем',
  },
  caughtBy: '11.4 waits until it knows what the client wrote',
  says: /an account that is new to it too/,
  edits: [
    {
      file: 'queries.ts',
      find: `    await waitFor(request)
`,
      replace: `    if (accountId === undefined || ledger.get(accountId)) await waitFor(request)
`,
    },
  ],
})
