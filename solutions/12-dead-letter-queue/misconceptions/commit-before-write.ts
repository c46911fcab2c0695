import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the offset may be committed first, since the copy is written a moment later',
    ru: 'смещение можно закоммитить заранее: копия запишется через мгновение',
  },
  caughtBy: '12.3 loses no message when it is killed before its retry is written',
  says: /committed before its copy was acknowledged/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `        const wait = await step(`,
      replace: `        const next = String(BigInt(message.offset) + 1n)
        await consumer.commitOffsets([{ topic, partition, offset: next }])
        const wait = await step(`,
    },
  ],
})
