import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the remainder of a hash is a number from 0 up',
    ru: 'остаток от деления хеша всегда неотрицателен',
  },
  caughtBy: "2.2 places users where Kafka's Java client does",
  says: /A partition below 0: the sign bit/,
  edits: [
    {
      file: 'partitioner.ts',
      find: 'toPositive(murmur2(key)) % partitions',
      replace: 'toNumber(murmur2(key)) % partitions',
    },
    {
      file: 'partitioner.ts',
      find: 'function toPositive',
      replace: 'function toNumber',
    },
    {
      file: 'partitioner.ts',
      find: 'return hash & 0x7fffffff',
      replace: 'return hash',
    },
  ],
})
