import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one dead letter or two of the same: somebody will look at it',
    ru: 'одна запись в DLQ или две одинаковых: кто-нибудь разберётся',
  },
  caughtBy: '20.4 the tests of failures find dead letters that are written twice',
  says: /written twice/,
  edits: [
    {
      file: 'support.ts',
      find: `      const records = await context.records(topicNames[topic])
`,
      replace: `      const all = await context.records(topicNames[topic])
      const records = [...new Map(all.map((one) => [\`\${one.key} \${one.value}\`, one])).values()]
`,
    },
  ],
})
