import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'null is an empty text',
    ru: 'null — это пустой текст',
  },
  caughtBy: '9.4 on the primary the consumer reads the topic itself, and goes on where it was',
  says: /a null key or value/,
  edits: [
    {
      file: 'consumer.ts',
      find: `  if (key === null || value === null) return undefined
`,
      replace: `  if (key === null || value === null) return \`\${key ?? ''} \${value ?? ''}\`
`,
    },
  ],
})
