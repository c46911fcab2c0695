import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'without an index nothing can be compared',
    ru: 'без индекса сравнивать не с чем',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /rejected: /,
  edits: [
    {
      file: 'documents.ts',
      find: `  if (refreshed.status === 404) return found
`,
      replace: `  if (refreshed.status === 404) throw new Error(await refreshed.text())
`,
    },
  ],
})
