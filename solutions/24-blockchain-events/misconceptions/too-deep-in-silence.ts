import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a confirmed block that is gone is ignored',
    ru: 'исчезнувший подтверждённый блок не замечают',
  },
  caughtBy: '24.3 a confirmed block is never retracted: that is an error which names it',
  says: /passed over/,
  edits: [
    {
      file: 'follow.ts',
      find: `  if (confirmed && block.number === confirmed.number) throw tooDeep(confirmed)
`,
      replace: `  if (confirmed && block.number === confirmed.number) return { chain, changes: [] }
`,
    },
  ],
})
