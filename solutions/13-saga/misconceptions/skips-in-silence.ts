import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: "what cannot be read is nobody's",
    ru: 'нечитаемое — ничьё',
  },
  caughtBy: '13.1 reports bad input in every topic, and goes on behind it',
  says: /skipped without a word/,
  cause: 'deadline',
  edits: [
    {
      file: 'work.ts',
      find: `      reject((error as Error).message)
      return
`,
      replace: `      return
`,
    },
  ],
})
