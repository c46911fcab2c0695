import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what has a body is an answer',
    ru: 'есть тело — есть ответ',
  },
  caughtBy: '24.1 what the node refuses is told in its own words',
  says: /taken for an answer/,
  edits: [
    {
      file: 'rpc.ts',
      find: `    if (answer.status !== 200) throw new Error(\`status \${answer.status}\`)
`,
      replace: `    if (answer.status === 429) return null as T
`,
    },
  ],
})
