import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a replay is a copy of the dead letter with all its headers',
    ru: 'replay — это копия письма со всеми его заголовками',
  },
  caughtBy: '12.5 gives a replayed message all its tries again',
  says: /given up already/,
  cause: 'deadline',
  edits: [
    {
      file: 'dead-letters.ts',
      find: `headers: { ...ownHeaders(record.headers), [HEADER.replayOf]: id },`,
      replace: `headers: { ...record.headers, [HEADER.replayOf]: id },`,
    },
    {
      file: 'dead-letters.ts',
      find: `import { ownHeaders } from './retry.ts'
`,
      replace: ``,
    },
    {
      file: 'service.ts',
      find: `1 + (consumed.retried ? countIn(consumed.message.headers, HEADER.attempts) : 0)`,
      replace: `1 + countIn(consumed.message.headers, HEADER.attempts)`,
    },
  ],
})
