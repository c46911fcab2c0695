import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is written is found',
    ru: 'записанное сразу находится',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /\+\s+["']1["']/,
  edits: [
    {
      file: 'documents.ts',
      find: `fetch(\`\${indexUrl}/\${index}/_refresh\`, { method: 'POST' })`,
      replace: `fetch(\`\${indexUrl}/\${index}\`)`,
    },
  ],
})
