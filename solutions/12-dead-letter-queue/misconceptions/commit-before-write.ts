import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the offset may be committed first, since the copy is written a moment later',
    ru: 'смещение можно закоммитить заранее: копия запишется через мгновение',
  },
  caughtBy: '12.3 loses no message when it is killed before its retry is written',
  edits: [
    {
      file: 'service.ts',
      find: `      try {
        await settle({ topic: batch.topic`,
      replace: `      const offset = String(BigInt(message.offset) + 1n)
      await consumer.commitOffsets([{ topic: batch.topic, partition: batch.partition, offset }])
      try {
        await settle({ topic: batch.topic`,
    },
  ],
})
