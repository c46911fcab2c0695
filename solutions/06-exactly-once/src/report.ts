import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { jsonOf } from './batch.ts'
import { type Entry, MEMBER, paymentSchema, TOPIC } from './contract.ts'

export interface Delivery {
  sent: number
  processed: number
  duplicates: number
  lost: number
}

export interface Report {
  exactlyOnce: Delivery
  atLeastOnce: Delivery
}

const entrySchema: z.ZodType<Entry> = z.object({
  paymentId: z.string(),
  account: z.string(),
  cents: z.number(),
  feeCents: z.number(),
})

export function compare(sent: readonly string[], processed: readonly string[]): Delivery {
  const [wanted, done] = [new Set(sent), new Set(processed)]
  return {
    sent: wanted.size,
    processed: processed.length,
    duplicates: processed.length - done.size,
    lost: [...wanted].filter((id) => !done.has(id)).length,
  }
}

export async function report(ctx: Ctx): Promise<Report> {
  const values = await readAll(ctx, [TOPIC.payments, TOPIC.ledger, TOPIC.twinLedger])
  const sent = values(TOPIC.payments).flatMap((value) => paymentSchema.safeParse(value).data?.id ?? [])
  const entries = (topic: string) =>
    values(topic).flatMap((value) => entrySchema.safeParse(value).data?.paymentId ?? [])
  const result = {
    exactlyOnce: compare(sent, entries(TOPIC.ledger)),
    atLeastOnce: compare(sent, entries(TOPIC.twinLedger)),
  }
  print(ctx, result)
  return result
}

function print(ctx: Ctx, { exactlyOnce, atLeastOnce }: Report): void {
  const row = (name: string, cells: readonly unknown[]) =>
    ctx.print(name.padEnd(16) + cells.map((cell) => String(cell).padStart(12)).join(''))
  row('', ['sent', 'processed', 'duplicates', 'lost'])
  for (const [name, it] of [
    ['exactly-once', exactlyOnce],
    ['at-least-once', atLeastOnce],
  ] as const)
    row(name, [it.sent, it.processed, it.duplicates, it.lost])
}

/** Every value of these topics, from the beginning to the end that they have now, by topic. A fetch may bring more. */
async function readAll(ctx: Ctx, topics: readonly string[]): Promise<(topic: string) => unknown[]> {
  const values = new Map<string, unknown[]>()
  const ends = await endsOf(ctx, topics)
  const missing = new Set(ends.keys())
  const done = Promise.withResolvers<void>()
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(`report.${randomUUID()}`),
    readUncommitted: false,
    ...MEMBER,
  })
  // This event comes for batches too that hold nothing but markers of transactions; eachBatch is not called for those.
  consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { topic, partition, lastOffset } }) => {
    const place = `${topic} ${partition}`
    if (BigInt(lastOffset) + 1n >= (ends.get(place) ?? 0n)) missing.delete(place)
    if (missing.size === 0) done.resolve()
  })
  consumer.on(consumer.events.CRASH, ({ payload }) => done.reject(payload.error))
  try {
    if (missing.size === 0) done.resolve()
    await consumer.connect()
    await consumer.subscribe({ topics: topics.map((topic) => ctx.name(topic)), fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch: { topic, partition, messages } }) => {
        const end = ends.get(`${topic} ${partition}`) ?? 0n
        const counted = messages.filter(({ offset }) => BigInt(offset) < end)
        values.set(topic, [...(values.get(topic) ?? []), ...counted.map(({ value }) => jsonOf(value))])
      },
    })
    await done.promise
  } finally {
    await consumer.disconnect()
  }
  return (topic) => values.get(ctx.name(topic)) ?? []
}

/** The end of each partition that has anything in it, by `topic partition`. */
async function endsOf(ctx: Ctx, topics: readonly string[]): Promise<Map<string, bigint>> {
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const ends = new Map<string, bigint>()
    // One after another: kafkajs shares a refresh of its metadata that is under way, and looks there for topics that it did not ask for.
    for (const topic of topics)
      for (const { partition, low, high } of await admin.fetchTopicOffsets(ctx.name(topic)))
        if (BigInt(high) > BigInt(low)) ends.set(`${ctx.name(topic)} ${partition}`, BigInt(high))
    return ends
  } finally {
    await admin.disconnect()
  }
}
