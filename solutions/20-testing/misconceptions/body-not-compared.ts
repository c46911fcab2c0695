import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what the provider answers is tested, not what it is sent',
    ru: 'проверяется ответ провайдера, а не то, что ему послали',
  },
  caughtBy: '20.3 the contract tests find a card client that sends whole euros',
  says: /12.5 in place of 1250/,
  edits: [
    {
      file: 'contract.test.ts',
      find: `          body: { paymentId: id, amountCents: 1_250 },
`,
      replace: '',
    },
  ],
})
