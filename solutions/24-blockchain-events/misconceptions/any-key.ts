import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the key does not matter',
    ru: 'ключ не важен',
  },
  caughtBy: '24.4 what breaks the contract is reported once and counts for nothing, and all around it is counted',
  says: /told once, with its place/,
  edits: [
    {
      file: 'statistics.ts',
      find: 'if (key !== address) throw',
      replace: `if (key === '' && address === '') throw`,
    },
  ],
})
