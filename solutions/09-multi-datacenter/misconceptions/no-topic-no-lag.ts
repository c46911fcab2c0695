import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is not there is not behind',
    ru: 'чего нет, то не отстаёт',
  },
  caughtBy: '9.5 says which cluster does not answer, within 10 s, and which topic is not there',
  says: /looks like a topic without a lag/,
  edits: [
    {
      file: 'lag.ts',
      find: `    if (missing.length > 0) throw new Error(\`the primary has no topic \${missing.join(', ')}\`)
`,
      replace: `    if (missing.length > 0) return []
`,
    },
  ],
})
