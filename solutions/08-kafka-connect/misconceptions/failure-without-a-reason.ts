import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'that it has failed says enough',
    ru: 'достаточно знать, что задача упала',
  },
  caughtBy: '8.1 rejects with the reason where a task fails at the start, and not with that of before',
  says: /does not learn why the task has failed/,
  edits: [
    {
      file: 'connectors.ts',
      find: `throw new Error(\`\${named.name} has failed: \${reason}\`)`,
      replace: `throw new Error(\`\${named.name} has failed\`)`,
    },
  ],
})
