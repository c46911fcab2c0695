import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever uses a schema registers it',
    ru: 'кто пользуется схемой, тот её регистрирует',
  },
  caughtBy: '7.4 asks the registry once for each schema, and for no message',
  says: /a version that no program writes/,
  edits: [
    {
      file: 'consumer.ts',
      find: `  const schemas = await openSchemas`,
      replace: `  const body = { schema: JSON.stringify(schema) }
  await ask(\`\${registryUrl}/subjects/\${subjectOf(ctx)}/versions\`, { method: 'POST', body })
  const schemas = await openSchemas`,
    },
    { file: 'consumer.ts', find: `import { both }`, replace: `import { ask, both }` },
    {
      file: 'consumer.ts',
      find: `import { whenRegistryAnswers }`,
      replace: `import { subjectOf, whenRegistryAnswers }`,
    },
  ],
})
