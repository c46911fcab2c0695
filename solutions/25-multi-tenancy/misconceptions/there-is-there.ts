import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a topic that exists is fine', ru: 'топик есть — и хорошо' },
  caughtBy: '25.1 a topic that is there stays as it is, and another number of partitions is an error that names both',
  says: /plan was not carried out/,
  edits: [
    {
      file: 'topics.ts',
      find: `      const there = await partitionCount(admin, topic)
      if (there !== partitions) throw new Error(\`\${topic} has \${there} partitions, not \${partitions}\`)
`,
      replace: `      await partitionCount(admin, topic)
`,
    },
  ],
})
