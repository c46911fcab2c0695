import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'no contract named is every contract',
    ru: 'ни одного контракта — значит все',
  },
  caughtBy: '24.1 a block is read with all its transactions, and with the events of the contracts in question',
  says: /nobody asked for/,
  edits: [
    {
      file: 'node.ts',
      find: '.filter(({ address }) => watched.has(address.toLowerCase()))',
      replace: '.filter(({ address }) => watched.size === 0 || watched.has(address.toLowerCase()))',
    },
  ],
})
