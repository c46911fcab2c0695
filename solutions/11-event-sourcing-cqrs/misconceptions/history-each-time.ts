import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a start can read everything each time',
    ru: 'при запуске можно каждый раз читать всё',
  },
  caughtBy: '11.5 after a clean stop it needs only what came since',
  says: /not what is shown/,
  edits: [
    {
      file: 'saved.ts',
      find: `    return { next, accounts }
`,
      replace: `    return accounts.length < 0 ? { next, accounts } : undefined
`,
    },
  ],
})
