import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a test sends what the contract names',
    ru: 'тест посылает то, что названо в контракте',
  },
  caughtBy: '20.3 the contract tests find a service that refuses fields it does not know',
  says: /no producer can ever add one/,
  edits: [
    {
      file: 'contract.test.ts',
      find: `const newer = { ...request('p-1'), coupon: 'SPRING' }`,
      replace: `const newer = request('p-1')`,
    },
  ],
})
