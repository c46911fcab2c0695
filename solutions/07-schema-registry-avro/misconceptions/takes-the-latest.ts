import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where a new schema is refused, the latest will do',
    ru: 'если новую схему не приняли, сойдёт последняя',
  },
  caughtBy: '7.3 a schema that the registry refuses rejects the start, with the subject and the reason',
  says: /where it failed and at which field/,
  edits: [
    {
      file: 'producer.ts',
      find: `  return bodyOf<{ id: number }>(answer`,
      replace: `  if (answer.status === 409) {
    const latest = await ask(\`\${registryUrl}/subjects/\${subject}/versions/latest\`, {}, fromNow())
    return bodyOf<{ id: number }>(latest, \`the latest schema of \${subject}\`).id
  }
  return bodyOf<{ id: number }>(answer`,
    },
  ],
})
