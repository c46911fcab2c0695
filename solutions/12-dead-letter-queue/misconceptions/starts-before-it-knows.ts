import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'decisions are read in the background; nobody is that fast',
    ru: 'решения дочитаются в фоне, никто не успеет раньше',
  },
  caughtBy: '12.5 knows all former decisions before it answers',
  says: /without knowing what was decided/,
  edits: [
    {
      file: 'dead-letters.ts',
      find: `    await journal.takeOver()
`,
      replace: `    queue = journal.takeOver()
`,
    },
  ],
})
