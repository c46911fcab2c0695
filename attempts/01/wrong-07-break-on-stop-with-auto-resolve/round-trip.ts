/** Task 1.5: a hundred events there and back. */
import type { Ctx } from '#harness/kata'
import { startConsumer } from './consumer.ts'
import { type UserEvent, userEvent } from './event.ts'
import { startProducer } from './producer.ts'
import { createTopic } from './topic.ts'

/**
 * Creates the topic with 3 partitions, starts a consumer and a producer, sends so many events of your own making
 * (several users, `ctx.random` for variety), waits until the consumer has printed all of them, stops both.
 */
export async function roundTrip(ctx: Ctx, count = 100): Promise<{ sent: number; printed: number }> {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of events: ${count}`)
  const run = `${ctx.clock.now().toString(36)}${Math.floor(ctx.random() * 36 ** 6).toString(36)}`
  const users = Array.from({ length: 7 }, (_, i) => `u-${run}-${i}`)
  const ours = new Set(users)

  // The topic may hold what others have sent: only lines of this run's users count, each offset once.
  const printed = new Set<string>()
  let completed = () => {}
  const complete = new Promise<void>((resolve) => {
    completed = resolve
  })
  if (count === 0) completed()
  const watched: Ctx = {
    ...ctx,
    print(line) {
      ctx.print(line)
      const [position = '', key = ''] = line.split(' ')
      if (ours.has(key)) printed.add(position)
      if (printed.size >= count) completed()
    },
  }

  await createTopic(ctx, { partitions: 3 })
  const open: { stop(): Promise<void> }[] = []
  try {
    open.push(await startConsumer(watched))
    const producer = await startProducer(ctx)
    open.push(producer)
    await producer.send(someEvents(ctx, users, count))
    await complete
  } catch (error) {
    await Promise.allSettled(open.map((one) => one.stop()))
    throw error
  }
  for (const end of await Promise.allSettled(open.map((one) => one.stop()))) if (end.status === 'rejected') throw end.reason
  return { sent: count, printed: printed.size }
}

function someEvents(ctx: Ctx, users: string[], count: number): UserEvent[] {
  const types = userEvent.shape.type.options
  return Array.from({ length: count }, (_, i) => ({
    userId: users[i % users.length] ?? '',
    type: types[Math.floor(ctx.random() * types.length)] ?? 'viewed',
    at: ctx.clock.now(),
  }))
}
