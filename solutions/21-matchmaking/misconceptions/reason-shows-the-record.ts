import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a reason should show what came',
    ru: 'причина должна показать, что пришло',
  },
  caughtBy: '21.3 quotes nothing of a record in the reason why it is no request',
  says: /names of players stand in the log/,
  edits: [
    {
      file: 'reading.ts',
      find: `  const rules = checked.error.issues.map(({ path, code }) => \`\${path.join('.') || 'the value'}: \${code}\`)
`,
      replace: '',
    },
    {
      file: 'reading.ts',
      find: `\`not a request: \${rules.join(', ')}\``,
      replace: `\`not a request: \${Buffer.from(value).toString()}\``,
    },
  ],
})
