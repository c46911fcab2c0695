import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who leaves is told so, and that is all',
    ru: 'ушедшему об этом сказали, и довольно',
  },
  caughtBy: '21.3 says after each change who waits in the region, and a tombstone where nobody does',
  says: /After a match and a cancellation too/,
  edits: [
    {
      file: 'queue.ts',
      find: `    return left
`,
      replace: `    return false
`,
    },
  ],
})
