import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a timestamp is what the session says',
    ru: 'timestamp — то, что говорит сессия',
  },
  caughtBy: '16.5 equal rows are equal, whatever the time zones of server, process and replica',
  says: /an instant in two time zones/,
  edits: [
    {
      file: 'databases.ts',
      find: `    await connection.query("set time_zone = '+00:00'")
`,
      replace: '',
    },
  ],
})
