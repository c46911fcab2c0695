import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'acks=all is all one needs for a record to be written once',
    ru: 'acks=all достаточно, чтобы запись появилась один раз',
  },
  caughtBy: '3.2 sends each order once, though answers are lost and calls overlap',
  says: /the producer is not idempotent/,
  edits: [{ file: 'order-producer.ts', find: 'idempotent: true, ', replace: '' }],
})
