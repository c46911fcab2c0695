import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a producer that waits for acks=all writes each click once',
    ru: 'продюсер, который ждёт acks=all, запишет каждый клик один раз',
  },
  caughtBy: '4.1 a click is in the topic once although the answer to its request was lost',
  says: /only an idempotent producer numbers/,
  edits: [
    {
      file: 'producer.ts',
      find: 'ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })',
      replace: 'ctx.kafka.producer()',
    },
  ],
})
