import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a dead letter is its value',
    ru: 'запись в DLQ — это её значение',
  },
  caughtBy: '20.4 the tests of failures find dead letters without their headers',
  says: /are lost on the way aside/,
  edits: [
    {
      file: 'errors.test.ts',
      find: `value: original, headers: { 'correlation-id': 'c-0' } }`,
      replace: 'value: original }',
    },
    {
      file: 'errors.test.ts',
      find: `    expect(headers['correlation-id']).toBe(\`c-\${n}\`)
`,
      replace: '',
    },
    {
      file: 'errors.test.ts',
      find: 'for (const [n, { key, headers }] of dead.entries())',
      replace: 'for (const { key, headers } of dead)',
    },
  ],
})
