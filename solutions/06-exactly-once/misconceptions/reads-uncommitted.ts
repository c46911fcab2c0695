import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what stands in the topic has happened, whatever became of its transaction',
    ru: 'раз запись лежит в топике, событие произошло, что бы ни стало с транзакцией',
  },
  caughtBy: '6.3 does not read payments of a transaction that was aborted or is still open',
  says: /readUncommitted: true reads them/,
  edits: [{ file: 'exactly-once.ts', find: 'readUncommitted: false', replace: 'readUncommitted: true' }],
})
