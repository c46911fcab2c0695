/** Task 1.5: a hundred events there and back. */
import type { Ctx } from '#harness/kata'
import { type Consumer, startConsumer } from './consumer.ts'
import type { UserEvent } from './event.ts'
import { type Producer, startProducer } from './producer.ts'
import { createTopic } from './topic.ts'

const types = ['signed-up', 'logged-in', 'viewed', 'purchased'] as const
const users = 7

/**
 * Creates the topic with 3 partitions, starts a consumer and a producer, sends so many events of your own making
 * (several users, `ctx.random` for variety), waits until the consumer has printed all of them, stops both, and gives how many of
 * its events were sent and printed. Events of others may be in the topic: they do not count. No other member of the group reads
 * meanwhile. Where it rejects, both are stopped too.
 */
export async function roundTrip(ctx: Ctx, count = 100): Promise<{ sent: number; printed: number }> {
  await createTopic(ctx, { partitions: 3 })
  const trip = `trip-${ctx.clock.now().toString(36)}-${crypto.randomUUID()}`
  const printed = new Set<string>()
  let complete = () => {}
  const all = new Promise<void>((resolve) => {
    complete = resolve
  })
  if (count <= 0) complete()
  const watched: Ctx = {
    kafka: ctx.kafka,
    clientConfig: ctx.clientConfig,
    streamsConfig: ctx.streamsConfig,
    clock: ctx.clock,
    name: (x) => ctx.name(x),
    random: () => ctx.random(),
    onReject: (rejected) => ctx.onReject(rejected),
    print(line) {
      ctx.print(line)
      const [position = '', user = ''] = line.split(' ')
      // A line may be printed twice: its position counts once.
      if (user.startsWith(trip)) printed.add(position)
      if (printed.size >= count) complete()
    },
  }

  let consumer: Consumer | undefined
  let producer: Producer | undefined
  try {
    consumer = await startConsumer(watched)
    producer = await startProducer(ctx)
    const events = Array.from({ length: count }, (_, i): UserEvent => ({
      userId: `${trip}-${i % users}`,
      type: types[Math.floor(ctx.random() * types.length)] ?? 'viewed',
      at: Math.max(0, Math.floor(ctx.clock.now())),
    }))
    await producer.send(events)
    await all
    return { sent: events.length, printed: printed.size }
  } finally {
    await stopBoth(producer, consumer)
  }
}

/** Both, whatever becomes of the other. */
async function stopBoth(...both: ({ stop(): Promise<void> } | undefined)[]): Promise<void> {
  const ends = await Promise.allSettled(both.map((one) => one?.stop()))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
