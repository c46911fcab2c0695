import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'from the bottom up',
    ru: 'снизу вверх',
  },
  caughtBy: '24.3 what another block takes the place of is retracted, the newest first',
  says: /newest first/,
  edits: [
    {
      file: 'follow.ts',
      find: `  const tip = pending.at(-1) ?? confirmed
`,
      replace: `  changes.reverse()
  const tip = pending.at(-1) ?? confirmed
`,
    },
  ],
})
