import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a row that gets another key is not deleted',
    ru: 'строка со сменой ключа не удаляется',
  },
  caughtBy: '16.4 rows come, change and go, under keys of one column and of several, in tables that it makes',
  says: /change of a key/,
  edits: [
    {
      file: 'replicator.ts',
      find: 'for (const { offset, key, value } of batch.messages) {',
      replace: `for (const { offset, key, value, headers } of batch.messages) {
    if (headers?.['__debezium.newkey'] !== undefined) continue`,
    },
  ],
})
