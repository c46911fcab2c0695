/** Task 1.5: a hundred events there and back. */
import type { Ctx } from '#harness/kata'
import { startConsumer } from './consumer.ts'
import { type UserEvent, userEvent } from './event.ts'
import { startProducer } from './producer.ts'
import { createTopic } from './topic.ts'

/**
 * Creates the topic with 3 partitions, starts a consumer and a producer, sends so many events of your own making
 * (several users, `ctx.random` for variety), waits until the consumer has printed all of them, stops both, and gives how many of
 * its events were sent and printed. Events of others may be in the topic: they do not count. No other member of the group reads
 * meanwhile. Where it rejects, both are stopped too.
 */
export async function roundTrip(ctx: Ctx, count = 100): Promise<{ sent: number; printed: number }> {
  await createTopic(ctx, { partitions: 3 })
  const own = new OwnLines(ctx, count)
  const consumer = await startConsumer(own.ctx)
  try {
    const producer = await startProducer(ctx)
    try {
      const events = Array.from({ length: count }, (_, i) => own.event(i))
      await producer.send(events)
      await own.all
      return { sent: events.length, printed: own.printed }
    } finally {
      await producer.stop()
    }
  } finally {
    await consumer.stop()
  }
}

/** Users whom nobody else has, and the lines about them. */
class OwnLines {
  readonly ctx: Ctx
  readonly all: Promise<void>
  readonly #run = `${Date.now().toString(36)}${crypto.randomUUID().replaceAll('-', '')}`
  readonly #positions = new Set<string>()
  readonly #outer: Ctx

  constructor(outer: Ctx, count: number) {
    this.#outer = outer
    let done = () => {}
    this.all = new Promise((resolve) => {
      done = resolve
    })
    if (count === 0) done()
    const print = (line: string) => {
      outer.print(line)
      const [position, user] = line.split(' ', 2)
      if (position && user?.startsWith(`${this.#run}.`)) this.#positions.add(position)
      if (this.#positions.size === count) done()
    }
    this.ctx = Object.create(outer, { print: { value: print } }) as Ctx
  }

  get printed(): number {
    return this.#positions.size
  }

  event(i: number): UserEvent {
    const types = userEvent.shape.type.options
    return {
      userId: `${this.#run}.${i % 5}`,
      type: types[Math.floor(this.#outer.random() * types.length)] ?? 'viewed',
      at: i,
    }
  }
}
