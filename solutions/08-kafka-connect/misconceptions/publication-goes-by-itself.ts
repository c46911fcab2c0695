import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the publication goes with its connector',
    ru: 'публикация исчезает вместе с коннектором',
  },
  caughtBy: '8.2 a source that is removed leaves no slot and no publication',
  says: /meets a publication of other tables/,
  edits: [
    {
      file: 'source.ts',
      find: `    await client.query(\`drop publication if exists \${escapeIdentifier(publication)}\`)
`,
      replace: `    escapeIdentifier(publication)
`,
    },
  ],
})
