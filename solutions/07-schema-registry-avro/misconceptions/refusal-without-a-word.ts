import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: '409 says it all',
    ru: '409 говорит само за себя',
  },
  caughtBy: '7.3 a schema that the registry refuses rejects the start, with the subject and the reason',
  says: /at which field/,
  edits: [
    { file: 'http.ts', find: `\${status} \${message ?? JSON.stringify(body)}\`)`, replace: `\${status}\`)` },
    {
      file: 'http.ts',
      find: `  const { message } = body as { message?: string }
`,
      replace: '',
    },
  ],
})
