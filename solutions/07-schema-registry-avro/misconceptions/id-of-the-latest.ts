import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the latest version is the one that I have just registered',
    ru: 'последняя версия — та, которую я только что зарегистрировал',
  },
  caughtBy: '7.3 writes the id of its own schema, although the subject has a later version',
  says: /another schema than they were written with/,
  edits: [
    {
      file: 'producer.ts',
      find: `  return bodyOf<{ id: number }>(answer, \`the schema for \${subject}\`).id`,
      replace: `  bodyOf(answer, \`the schema for \${subject}\`)
  const latest = await ask(\`\${registryUrl}/subjects/\${subject}/versions/latest\`, {}, fromNow())
  return bodyOf<{ id: number }>(latest, subject).id`,
    },
  ],
})
