import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a sink has a topic',
    ru: 'у sink-коннектора один топик',
  },
  caughtBy:
    '8.3 keeps a document for each key as its last record says, in the index of its topic, and none after a tombstone',
  says: /undefined/,
  cause: 'deadline',
  edits: [
    {
      file: 'sink.ts',
      find: `tables.map((table) => \`\${prefix}.\${table}\`).join(',')`,
      replace: `\`\${prefix}.\${tables[0]}\``,
    },
  ],
})
