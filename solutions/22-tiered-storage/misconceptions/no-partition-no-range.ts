import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a partition that is not there has nothing', ru: 'у несуществующей партиции ничего нет' },
  caughtBy: '22.3 a range that Kafka has not got, a topic that is not there and a broker that is away are told apart',
  says: /no range to be out of/,
  edits: [
    {
      file: 'reader.ts',
      find: "new ReadError('no-such-topic', `${topic} has no partition ${partition}`)",
      replace: "new ReadError('out-of-range', `${topic} has no partition ${partition}`)",
    },
  ],
})
