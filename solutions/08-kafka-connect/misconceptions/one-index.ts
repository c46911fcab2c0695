import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'there is one index',
    ru: 'индекс один',
  },
  caughtBy:
    '8.3 keeps a document for each key as its last record says, in the index of its topic, and none after a tombstone',
  says: /undefined/,
  cause: 'deadline',
  edits: [
    {
      file: 'sink.ts',
      find: `    'connection.url': indexUrl,`,
      replace: `    'connection.url': indexUrl,
    index: \`\${prefix}.\${tables[0]}\`,`,
    },
  ],
})
