import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a rule that stands in the way is turned off',
    ru: 'правило, которое мешает, отключают',
  },
  caughtBy: '7.3 a schema that the registry refuses rejects the start, with the subject and the reason',
  says: /rule that was in its way/,
  edits: [
    {
      file: 'producer.ts',
      find: `  return bodyOf<{ id: number }>(answer`,
      replace: `  if (answer.status === 409)
    await ask(\`\${registryUrl}/config/\${subject}\`, { method: 'PUT', body: { compatibility: 'NONE' } }, fromNow())
  return bodyOf<{ id: number }>(answer`,
    },
  ],
})
