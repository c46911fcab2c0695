import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: '_bulk has answered 200', ru: '_bulk ответил 200' },
  caughtBy: '18.5 a write block is waited out: it is an item of an answer that says 200',
  says: /each has a status of its own/,
  cause: 'deadline',
  edits: [
    {
      file: 'documents.ts',
      find: 'if (!item || isPassing(item.status) || item.status === 403) return true',
      replace: 'if (!item) return true',
    },
  ],
})
