import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a check begins with the right level',
    ru: 'проверка начинается с правильного уровня',
  },
  caughtBy: '7.5 says what the registry would, by the level that holds',
  says: /by the level that holds, and sets none/,
  edits: [
    {
      file: 'compatibility.ts',
      find: `  const patience = fromNow()
`,
      replace: `  const patience = fromNow()
  const level = { method: 'PUT', body: { compatibility: 'FULL' } } as const
  await ask(\`\${registryUrl}/config/\${encodeURIComponent(subject)}\`, level, patience)
`,
    },
  ],
})
