import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: '500 is an answer like any other',
    ru: '500 — такой же ответ, как все',
  },
  caughtBy: '7.1 waits for a registry that is still starting',
  says: /finds it not ready/,
  edits: [
    {
      file: 'http.ts',
      find: `  if (response.status === 429 || response.status >= 500) throw new Error(\`\${response.status} \${text}\`)
`,
      replace: '',
    },
    {
      file: 'http.ts',
      find: `body: JSON.parse(text)`,
      replace: `body: text.startsWith('{') ? JSON.parse(text) : text`,
    },
  ],
})
