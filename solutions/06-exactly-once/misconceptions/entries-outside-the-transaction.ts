import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whatever a transactional producer sends belongs to its transaction',
    ru: 'всё, что отправляет транзакционный продюсер, входит в его транзакцию',
  },
  caughtBy: '6.3 offsets and entries become visible together or not at all',
  says: /entries without the offset repeat them/,
  edits: [{ file: 'exactly-once.ts', find: 'await transaction.send({', replace: 'await producer.send({' }],
})
