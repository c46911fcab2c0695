import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an address has one balance',
    ru: 'у адреса один баланс',
  },
  caughtBy: '24.4 a transfer counts for its contract and for both its holders, each in its own row',
  says: /never added up/,
  edits: [
    {
      file: 'totals.ts',
      find: `key: { kind: 'holder', contract, address }`,
      replace: `key: { kind: 'holder', contract: address, address }`,
    },
  ],
})
