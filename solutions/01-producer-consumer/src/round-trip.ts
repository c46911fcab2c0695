/** Task 1.5: a hundred events there and back. */
import type { Ctx } from '#harness/kata'
import { startConsumer } from './consumer.ts'
import { type UserEvent, userEvent } from './event.ts'
import { startProducer } from './producer.ts'
import { createTopic } from './topic.ts'

/** Sends so many events and waits until the consumer has printed them. */
export async function roundTrip(ctx: Ctx, count = 100): Promise<{ sent: number; printed: number }> {
  await createTopic(ctx, { partitions: 3 })
  const events = Array.from({ length: count }, () => eventOf(ctx))
  let printed = 0
  const all = Promise.withResolvers<void>()
  const counting: Ctx = {
    ...ctx,
    print(line) {
      ctx.print(line)
      if (++printed === count) all.resolve()
    },
  }
  const consumer = await startConsumer(counting)
  try {
    const producer = await startProducer(ctx)
    try {
      await producer.send(events)
    } finally {
      await producer.stop()
    }
    await all.promise
  } finally {
    await consumer.stop()
  }
  return { sent: events.length, printed }
}

function eventOf(ctx: Ctx): UserEvent {
  const types = userEvent.shape.type.options
  return {
    userId: `u-${Math.floor(ctx.random() * 10)}`,
    type: types[Math.floor(ctx.random() * types.length)] as UserEvent['type'],
    at: ctx.clock.now(),
  }
}
