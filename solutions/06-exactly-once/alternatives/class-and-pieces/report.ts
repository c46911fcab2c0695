import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { parse } from './batch.ts'
import { MEMBER, paymentSchema, TOPIC } from './contract.ts'

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

export function compare(sent: readonly string[], processed: readonly string[]): Delivery {
  const counts = new Map<string, number>()
  for (const id of processed) counts.set(id, (counts.get(id) ?? 0) + 1)
  const wanted = [...new Set(sent)]
  return {
    sent: wanted.length,
    processed: processed.length,
    duplicates: [...counts.values()].reduce((sum, count) => sum + count - 1, 0),
    lost: wanted.filter((id) => !counts.has(id)).length,
  }
}

type IdOf = (value: unknown) => string | undefined

const entrySchema = z.object({ paymentId: z.string(), account: z.string(), cents: z.number(), feeCents: z.number() })
const paymentId: IdOf = (value) => paymentSchema.safeParse(value).data?.id
const entryId: IdOf = (value) => entrySchema.safeParse(value).data?.paymentId

export async function report(ctx: Ctx): Promise<Report> {
  // One moment for all three: what comes while the first is read counts in none.
  const ends: Ends[] = []
  for (const topic of [TOPIC.payments, TOPIC.ledger, TOPIC.twinLedger]) ends.push(await endsOf(ctx, topic))
  const [payments, ledger, twins] = ends as [Ends, Ends, Ends]
  const sent = await idsIn(ctx, TOPIC.payments, payments, paymentId)
  const result = {
    exactlyOnce: compare(sent, await idsIn(ctx, TOPIC.ledger, ledger, entryId)),
    atLeastOnce: compare(sent, await idsIn(ctx, TOPIC.twinLedger, twins, entryId)),
  }
  ctx.print('| | sent | processed | duplicates | lost |')
  for (const [name, row] of [
    ['exactly-once', result.exactlyOnce],
    ['at-least-once', result.atLeastOnce],
  ] as const)
    ctx.print(`| ${[name, row.sent, row.processed, row.duplicates, row.lost].join(' | ')} |`)
  return result
}

/** By partition, of those that hold anything. */
type Ends = ReadonlyMap<number, bigint>

/** Reads until every partition's position has reached the end that it had at first. */
async function idsIn(ctx: Ctx, topic: string, ends: Ends, idOf: IdOf): Promise<string[]> {
  const unread = new Set(ends.keys())
  const ids: string[] = []
  if (ends.size === 0) return ids
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`report.${randomUUID()}`), ...MEMBER })
  const finished = new Promise<void>((resolve) => {
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
      if (BigInt(payload.lastOffset) + 1n >= (ends.get(payload.partition) ?? 0n)) unread.delete(payload.partition)
      if (unread.size === 0) resolve()
    })
  })
  await consumer.connect()
  await consumer.subscribe({ topic: ctx.name(topic), fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ partition, message }) => {
      if (BigInt(message.offset) >= (ends.get(partition) ?? 0n)) return
      try {
        const id = idOf(parse(message.value))
        if (id !== undefined) ids.push(id)
      } catch {
        // no JSON: nobody's payment
      }
    },
  })
  await finished
  await consumer.disconnect()
  return ids
}

async function endsOf(ctx: Ctx, topic: string): Promise<Map<number, bigint>> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  const offsets = await admin.fetchTopicOffsets(ctx.name(topic))
  await admin.disconnect()
  return new Map(
    offsets.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, BigInt(high)]),
  )
}
