import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is not there yet will come', ru: 'чего ещё нет, то придёт' },
  caughtBy: '22.3 a range that Kafka has not got, a topic that is not there and a broker that is away are told apart',
  says: /nobody knows whether it will come/,
  edits: [
    {
      file: 'reader.ts',
      find: 'from > to || from < start || to > end',
      replace: 'from > to || from < start || from > end',
    },
  ],
})
