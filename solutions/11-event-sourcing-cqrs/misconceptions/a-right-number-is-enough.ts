import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever put down the next number has decided by the rules',
    ru: 'кто указал следующий номер, тот решил по правилам',
  },
  caughtBy: '11.2 counts no record that comes again, comes late or is not allowed',
  says: /makes the balance negative/,
  edits: [
    {
      file: 'account.ts',
      find: `    if (refusalOf(account, event)) return
`,
      replace: `    if ((!account || event.seq === null) && refusalOf(account, event)) return
`,
    },
  ],
})
