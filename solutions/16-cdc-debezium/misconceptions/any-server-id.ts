import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the id of a replica does not matter',
    ru: 'id реплики не важен',
  },
  caughtBy: '16.3 follows the named tables alone, into compacted topics, and keeps the password to itself',
  says: /throw each other out/,
  edits: [
    {
      file: 'source.ts',
      find: `    'database.server.id': String(serverId),
`,
      replace: '',
    },
    {
      file: 'source.ts',
      find: `  serverId,
`,
      replace: '',
    },
  ],
})
