import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a mock that answers the path is enough',
    ru: 'достаточно mock, который отвечает на путь',
  },
  caughtBy: '20.3 the contract tests find a card client without its idempotency key',
  says: /charges the card twice/,
  edits: [
    {
      file: 'contract.test.ts',
      find: `headers: { 'idempotency-key': id, 'content-type': 'application/json' },
`,
      replace: '',
    },
  ],
})
