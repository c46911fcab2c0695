import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was not denied is allowed', ru: 'что не запрещено, то разрешено' },
  caughtBy: '15.5 what is neither allowed nor denied rejects',
  says: /misspelt topic/,
  edits: [
    {
      file: 'check.ts',
      find: `    throw error
`,
      replace: `    return true
`,
    },
  ],
})
