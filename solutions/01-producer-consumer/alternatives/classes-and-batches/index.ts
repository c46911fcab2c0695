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

export async function roundTrip(ctx: Ctx, count = 100): Promise<{ sent: number; printed: number }> {
  await createTopic(ctx, { partitions: 3 })
  const writer = new EventWriter(ctx)
  const printer = new EventPrinter(ctx)
  const done = printer.after(count)
  const types = userEvent.shape.type.options
  try {
    await Promise.all([writer.open(), printer.open()])
    for (let index = 0; index < count; index++)
      await writer.write([{ userId: `user-${index % 4}`, type: types[index % types.length]!, at: ctx.clock.now() }])
    await done
  } finally {
    await Promise.allSettled([writer.close(), printer.close()])
  }
  return { sent: count, printed: printer.printed }
}
