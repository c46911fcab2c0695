import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a batch waits for its linger, full or not',
    ru: 'батч ждёт linger, полный он или нет',
  },
  caughtBy: '5.4 a full batch does not wait, and what would make it too full goes into the next',
  says: /has no room left/,
  cause: 'deadline',
  edits: [
    {
      file: 'accumulator.ts',
      find: `if (batch.bytes >= batchBytes) close(batch)`,
      replace: `if (batch.bytes > batchBytes) close(batch)`,
    },
  ],
})
