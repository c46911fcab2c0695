import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what stands in the log has happened',
    ru: 'что лежит в логе, то произошло',
  },
  caughtBy: '11.2 counts no record that comes again, comes late or is not allowed',
  says: /makes the balance negative/,
  edits: [
    {
      file: 'account.ts',
      find: `    if (refusalOf(account, event)) return
`,
      replace: `    if (!account && refusalOf(account, event)) return
`,
    },
  ],
})
