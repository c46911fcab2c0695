import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'addresses are kept as they are spelled',
    ru: 'адреса хранят так, как они написаны',
  },
  caughtBy: '24.1 addresses and hashes come out in lower case',
  says: /spelled in two ways/,
  edits: [
    {
      file: 'node.ts',
      find: 'contract: log.address.toLowerCase()',
      replace: 'contract: log.address',
    },
  ],
})
