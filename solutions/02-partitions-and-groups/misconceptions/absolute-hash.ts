import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'toPositive is the absolute value',
    ru: 'toPositive — это модуль числа',
  },
  caughtBy: "2.2 places users where Kafka's Java client does",
  says: /Math\.abs in place of/,
  edits: [
    {
      file: 'partitioner.ts',
      find: 'return hash & 0x7fffffff',
      replace: 'return Math.abs(hash)',
    },
  ],
})
