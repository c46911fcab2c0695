import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each event follows the one before it',
    ru: 'каждое событие следует за предыдущим',
  },
  caughtBy: '13.5 draws the path as Mermaid',
  says: /an arrow is shown that nobody has seen/,
  edits: [
    {
      file: 'flow.ts',
      find: `const from = causedBy === null ? undefined : place.get(causedBy)`,
      replace: `const from = causedBy === null || nth === 0 ? undefined : nth - 1`,
    },
    {
      file: 'flow.ts',
      find: `  const place = new Map(events.map(({ id }, nth) => [id, nth]))
`,
      replace: ``,
    },
  ],
})
