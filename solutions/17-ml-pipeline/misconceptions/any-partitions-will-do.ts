import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'more partitions do no harm', ru: 'лишние партиции не повредят' },
  caughtBy: '17.1 refuses training-data with another number of partitions',
  says: /no common order/,
  edits: [
    {
      file: 'topics.ts',
      find: `      if (found !== 1) throw new Error(\`\${topic} has \${found} partitions, 1 is needed\`)`,
      replace: `      ctx.print(\`\${topic}: \${found}\`)`,
    },
  ],
})
