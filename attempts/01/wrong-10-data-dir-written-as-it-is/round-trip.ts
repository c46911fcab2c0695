/** Task 1.5: a hundred events there and back. */
import type { Ctx } from '#harness/kata'
import { startConsumer } from './consumer.ts'
import type { UserEvent } from './event.ts'
import { startProducer } from './producer.ts'
import { createTopic } from './topic.ts'

const TYPES: UserEvent['type'][] = ['signed-up', 'logged-in', 'viewed', 'purchased']

/**
 * Creates the topic with 3 partitions, starts a consumer and a producer, sends so many events of your own making
 * (several users, `ctx.random` for variety), waits until the consumer has printed all of them, stops both.
 */
export async function roundTrip(ctx: Ctx, count = 100): Promise<{ sent: number; printed: number }> {
  await createTopic(ctx, { partitions: 3 })

  // Users of this run alone: what else is in the topic is printed, but not waited for.
  const mark = `user-${ctx.clock.now().toString(16)}-${ctx.random().toString(16).slice(2, 8)}-`
  const watch = watchLines(ctx, mark, count)

  const consumer = await startConsumer({ ...ctx, print: watch.print })
  try {
    const producer = await startProducer(ctx)
    try {
      await producer.send(Array.from({ length: count }, (_, i) => makeEvent(ctx, mark, i)))
      await watch.all
    } finally {
      await producer.stop()
    }
  } finally {
    await consumer.stop()
  }
  return { sent: count, printed: watch.seen.size }
}

function makeEvent(ctx: Ctx, mark: string, i: number): UserEvent {
  const user = i < 4 ? i : Math.floor(ctx.random() * 10)
  return { userId: `${mark}${user}`, type: TYPES[Math.floor(ctx.random() * 4)] ?? 'viewed', at: ctx.clock.now() }
}

function watchLines(ctx: Ctx, mark: string, count: number) {
  const seen = new Set<string>()
  let finish = () => {}
  const all = new Promise<void>((resolve) => {
    finish = resolve
  })
  if (count <= 0) finish()
  return {
    seen,
    all,
    print(line: string) {
      ctx.print(line)
      if (!line.includes(` ${mark}`)) return
      seen.add(line)
      if (seen.size === count) finish()
    },
  }
}
