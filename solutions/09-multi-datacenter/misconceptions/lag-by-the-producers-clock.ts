import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the lag is the age of the newest record',
    ru: 'отставание — это возраст самой новой записи',
  },
  caughtBy: '9.5 a topic that nobody writes to has no lag',
  says: /age by the producer’s clock is no lag/,
  edits: [
    {
      file: 'lag.ts',
      find: '  while (partitions.some(',
      replace: `  for (const one of partitions) one.ms = await ageOf(ctx, primary, one)
  while (partitions.some(`,
    },
    {
      file: 'lag.ts',
      find: 'async function endsOf(',
      replace: `/** By the timestamp of its newest record. */
async function ageOf(ctx: Ctx, primary: string[], { topic, partition, offset }: Position): Promise<number> {
  if (offset === '0') return 0
  const groupId = ctx.name(\`age-\${topic}-\${partition}\`)
  const consumer = clientOf(ctx, primary).consumer({ groupId, maxWaitTimeInMs: 100 })
  await consumer.connect()
  await consumer.subscribe({ topics: [ctx.name(topic)], fromBeginning: true })
  const newest = Promise.withResolvers<number>()
  await consumer.run({
    eachMessage: async (it) => {
      if (it.partition === partition && BigInt(it.message.offset) + 1n >= BigInt(offset))
        newest.resolve(Number(it.message.timestamp))
    },
  })
  const age = ctx.clock.now() - (await newest.promise)
  await consumer.disconnect()
  return age
}

async function endsOf(`,
    },
  ],
})
