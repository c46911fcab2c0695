import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what did not work was denied', ru: 'что не получилось, то запрещено' },
  caughtBy: '15.5 what is neither allowed nor denied rejects',
  says: /misspelt topic/,
  edits: [
    {
      file: 'check.ts',
      find: `    throw error
`,
      replace: `    return false
`,
    },
  ],
})
