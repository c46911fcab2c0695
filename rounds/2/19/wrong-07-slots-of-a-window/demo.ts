import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'
import { produceLoad } from './load.ts'
import { setLimit, startLimiter } from './service.ts'
import { createTopics } from './topics.ts'

const MINUTE = { phases: [1, 5, 20, 1].map((perSecond) => ({ perSecond, seconds: 15 })), clients: ['ann', 'bob'] }

/** Given, for `kata play`: load that comes and goes, a limiter, a limit that changes each 15 s, and how many were admitted and rejected each second. */
export async function playDemo(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  await createTopics(ctx)
  const options = { windowMs: 1_000, clientLimit: 3, overflow: 'reject', maxWaiting: 10, instance: 'demo' } as const
  const limiter = await startLimiter(ctx, options)
  const consumer = ctx.kafka.consumer({ groupId: ctx.name('demo'), maxWaitTimeInMs: 100 })
  await consumer.connect()
  await consumer.subscribe({ topics: [ctx.name(TOPIC.admitted), ctx.name(TOPIC.rejected)] })
  const counts = new Map<string, number>()
  await consumer.run({
    eachMessage: async ({ topic, message }) => {
      const line = `${message.key} ${topic === ctx.name(TOPIC.admitted) ? 'admitted' : 'rejected'}`
      counts.set(line, (counts.get(line) ?? 0) + 1)
    },
  })
  const telling = setInterval(() => {
    ctx.print([...counts].map(([what, count]) => `${what} ${count}`).join('  ') || 'silence')
    counts.clear()
  }, 1_000)
  let turns = 0
  const changing = setInterval(() => {
    const limit = [8, 1, null][turns++ % 3] ?? null
    ctx.print(`limit of ann: ${limit ?? 'the default'}`)
    setLimit(ctx, 'ann', limit).catch((error: Error) => ctx.print(error.message))
  }, 15_000)
  produceLoad(ctx, MINUTE).then(
    () => ctx.print('no more load'),
    (error: Error) => ctx.print(error.message),
  )
  return {
    async stop() {
      clearInterval(telling)
      clearInterval(changing)
      await Promise.all([consumer.disconnect(), limiter.stop()])
    },
  }
}
