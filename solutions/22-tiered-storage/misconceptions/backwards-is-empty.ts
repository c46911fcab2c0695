import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a range that ends before it begins is empty', ru: 'диапазон, который кончается раньше начала, пуст' },
  caughtBy: '22.3 a range that Kafka has not got, a topic that is not there and a broker that is away are told apart',
  says: /mixed up two numbers/,
  edits: [{ file: 'reader.ts', find: 'from > to || from < start || to > end', replace: 'from < start || to > end' }],
})
