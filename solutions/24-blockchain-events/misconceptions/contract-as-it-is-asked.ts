import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'contracts are compared as they are spelled',
    ru: 'контракты сравнивают как написано',
  },
  caughtBy: '24.1 a block is read with all its transactions, and with the events of the contracts in question',
  says: /events of the given contracts/,
  edits: [
    {
      file: 'node.ts',
      find: 'contracts.map((address) => address.toLowerCase())',
      replace: 'contracts',
    },
  ],
})
