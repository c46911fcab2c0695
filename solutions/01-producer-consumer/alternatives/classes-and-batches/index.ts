/** The same lab with classes, whole batches and the broker's own view of the topic. */
import type { Ctx } from '#harness/kata'
import { type UserEvent, userEvent } from './event.ts'
import { EventPrinter } from './event-printer.ts'
import { EventWriter } from './event-writer.ts'
import { TopicKeeper } from './topic-keeper.ts'

export { group, topic, type UserEvent, userEvent } from './event.ts'
export { serverProperties, startCommands } from './server.ts'

export async function createTopic(ctx: Ctx, { partitions }: { partitions: number }): Promise<void> {
  await new TopicKeeper(ctx).ensure(partitions)
}

export async function startProducer(ctx: Ctx) {
  const writer = new EventWriter(ctx)
  await writer.open()
  return { send: (events: UserEvent[]) => writer.write(events), stop: () => writer.close() }
}

export async function startConsumer(ctx: Ctx) {
  const printer = new EventPrinter(ctx)
  await printer.open()
  return { stop: () => printer.close() }
}

/** Its events are told from others by their users: their ids bear a mark that is drawn anew each time. */
export async function roundTrip(ctx: Ctx, count = 100): Promise<{ sent: number; printed: number }> {
  await createTopic(ctx, { partitions: 3 })
  const mark = `${ctx.clock.now()}/${ctx.random()}/`
  const lines = new Set<string>()
  const done = Promise.withResolvers<void>()
  const check = () => lines.size >= count && done.resolve()
  const printer = new EventPrinter(ctx, ({ userId }, line) => {
    if (userId.startsWith(mark)) lines.add(line)
    check()
  })
  const writer = new EventWriter(ctx)
  const types = userEvent.shape.type.options
  try {
    await writer.open()
    await printer.open()
    for (let index = 0; index < count; index++) {
      const type = types[Math.floor(ctx.random() * types.length)] ?? 'viewed'
      await writer.write([{ userId: `${mark}${index % 4}`, type, at: ctx.clock.now() }])
    }
    check()
    await done.promise
  } finally {
    await Promise.allSettled([writer.close(), printer.close()])
  }
  return { sent: count, printed: lines.size }
}
