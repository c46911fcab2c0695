import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a broken prediction is a bug', ru: 'битое предсказание — это баг' },
  caughtBy: '17.5 what cannot be read is reported once, and counts for nothing',
  says: /stops the whole stream/,
  edits: [
    {
      file: 'drift.ts',
      find: `reason: (error as Error).message })
      return
`,
      replace: `reason: (error as Error).message })
      throw error
`,
    },
  ],
})
