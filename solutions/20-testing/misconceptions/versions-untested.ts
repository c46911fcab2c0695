import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'there is only version 1',
    ru: 'есть только версия 1',
  },
  caughtBy: '20.3 the contract tests find a service that takes any version',
  says: /read as one of version 1/,
  edits: [
    {
      file: 'contract.test.ts',
      find: `    { ...newer, version: 2 },
`,
      replace: '',
    },
  ],
})
