/** Task 1.5: a hundred events there and back. */
import type { Ctx } from '#harness/kata'
import { startConsumer } from './consumer.ts'
import { type UserEvent, userEvent } from './event.ts'
import { startProducer } from './producer.ts'
import { createTopic } from './topic.ts'

/** Sends so many events and waits until the consumer has printed them. */
export async function roundTrip(ctx: Ctx, count = 100): Promise<{ sent: number; printed: number }> {
  await createTopic(ctx, { partitions: 3 })
  const run = `${ctx.clock.now().toString(36)}-${Math.floor(ctx.random() * 1e9).toString(36)}`
  const events = Array.from({ length: count }, () => eventOf(ctx, run))
  const lines = linesOf(events)
  const consumer = await startConsumer({
    ...ctx,
    print(line) {
      ctx.print(line)
      lines.see(line)
    },
  })
  try {
    const producer = await startProducer(ctx)
    try {
      await producer.send(events)
    } finally {
      await producer.stop()
    }
    await lines.all
  } finally {
    await consumer.stop()
  }
  return { sent: events.length, printed: lines.seen.size }
}

/** The users are this run's own: by them its lines are told from those of others. */
function eventOf(ctx: Ctx, run: string): UserEvent {
  const types = userEvent.shape.type.options
  return {
    userId: `u-${run}-${Math.floor(ctx.random() * 10)}`,
    type: types[Math.floor(ctx.random() * types.length)] as UserEvent['type'],
    at: ctx.clock.now(),
  }
}

/** Which of these events' lines have been printed; `all` resolves when each of them has. A line that is printed again counts once. */
function linesOf(events: readonly UserEvent[]) {
  const users = new Set(events.map(({ userId }) => userId))
  const seen = new Set<string>()
  const { promise: all, resolve } = Promise.withResolvers<void>()
  if (events.length === 0) resolve()
  const see = (line: string) => {
    if (users.has(line.split(' ')[1] ?? '')) seen.add(line)
    if (seen.size === events.length) resolve()
  }
  return { seen, all, see }
}
