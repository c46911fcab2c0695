import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'to apply is to add', ru: 'применить — значит добавить' },
  caughtBy: '25.4 what else the user was allowed is taken back, and what others have stays',
  says: /the cluster knows/,
  edits: [
    {
      file: 'access.ts',
      find: `    if (superfluous.length > 0) await admin.deleteAcls({ filters: superfluous })
`,
      replace: '',
    },
    {
      file: 'access.ts',
      find: '      return now.length === wanted.length && wanted',
      replace: '      return superfluous.length <= now.length && wanted',
    },
  ],
})
