import { z } from 'zod'
import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { parseJson, parsePayment } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
import { type Entry, MEMBER, TOPIC } from './contract.ts'
import { tryTo } from './records.ts'

export interface Delivery {
  /** Payments that were sent, each id counted once. */
  sent: number
  /** Entries that were written, repeated ones too. */
  processed: number
  /** Entries beyond the first of their payment. */
  duplicates: number
  /** Payments that were sent and have no entry. */
  lost: number
}

export interface Report {
  exactlyOnce: Delivery
  atLeastOnce: Delivery
}

/** Task 6.5. Compares ids of payments with the payment ids of entries. */
export function compare(sent: readonly string[], processed: readonly string[]): Delivery {
  const missing = new Set(sent)
  const delivery: Delivery = { sent: missing.size, processed: 0, duplicates: 0, lost: 0 }
  const seen = new Set<string>()
  for (const id of processed) {
    delivery.processed += 1
    if (seen.has(id)) delivery.duplicates += 1
    seen.add(id)
    missing.delete(id)
  }
  delivery.lost = missing.size
  return delivery
}

const entrySchema: z.ZodType<Entry> = z.object({
  paymentId: z.string().min(1),
  account: z.string().min(1),
  cents: z.int().positive(),
  feeCents: z.int().nonnegative(),
})

/**
 * Task 6.5. Reads `payments`, `ledger` and `ledger-at-least-once` from the beginning to their end at the time of the call, only what is
 * committed, compares, and prints a table with one line for each way: its name, then the four numbers, separated as you like.
 *
 *                       sent   processed   duplicates   lost
 *     exactly-once       100         100            0      0
 *     at-least-once      100         130           30      0
 *
 * Topics that are empty are no error. What breaks the contract is not counted.
 */
export async function report(ctx: Ctx): Promise<Report> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    // All ends before the first record is read.
    const payments = await endOf(admin, ctx.name(TOPIC.payments))
    const ledger = await endOf(admin, ctx.name(TOPIC.ledger))
    const twinLedger = await endOf(admin, ctx.name(TOPIC.twinLedger))
    const paymentId = (value: Buffer | null) => {
      const parsed = parsePayment(value)
      return parsed.ok ? parsed.value.id : undefined
    }
    const entryId = (value: Buffer | null) => {
      const json = parseJson(value)
      return json.ok ? entrySchema.safeParse(json.value).data?.paymentId : undefined
    }
    const sent = await idsIn(ctx, payments, paymentId)
    const result: Report = {
      exactlyOnce: compare(sent, await idsIn(ctx, ledger, entryId)),
      atLeastOnce: compare(sent, await idsIn(ctx, twinLedger, entryId)),
    }
    for (const line of table(result)) ctx.print(line)
    return result
  } finally {
    await tryTo(admin.disconnect())
  }
}

function table({ exactlyOnce, atLeastOnce }: Report): string[] {
  const line = (name: string, { sent, processed, duplicates, lost }: Delivery) =>
    [name, sent, processed, duplicates, lost].join('\t')
  return [
    ['way', 'sent', 'processed', 'duplicates', 'lost'].join('\t'),
    line('exactly-once', exactlyOnce),
    line('at-least-once', atLeastOnce),
  ]
}

interface End {
  topic: string
  /** By partition; without those that are empty. */
  offsets: Map<number, bigint>
}

async function endOf(admin: Admin, topic: string): Promise<End> {
  const offsets = new Map<number, bigint>()
  for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
    if (low !== high) offsets.set(partition, BigInt(high))
  }
  return { topic, offsets }
}

async function idsIn(ctx: Ctx, { topic, offsets }: End, idOf: (value: Buffer | null) => string | undefined): Promise<string[]> {
  const ids = new Map<string, string>()
  if (offsets.size === 0) return []
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(`report.${process.pid}.${process.hrtime.bigint()}`),
    maxWaitTimeInMs: MEMBER.maxWaitTimeInMs,
    sessionTimeout: 6_000,
    heartbeatInterval: 500,
  })
  const waiting = new Set(offsets.keys())
  const read = new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { partition, lastOffset } }) => {
      if (BigInt(lastOffset) + 1n >= (offsets.get(partition) ?? 0n)) waiting.delete(partition)
      if (waiting.size === 0) resolve()
    })
    consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => {
      if (!restart) reject(error)
    })
  })
  read.catch(() => {})
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [topic], fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ partition, message: { offset, value } }) => {
        if (BigInt(offset) >= (offsets.get(partition) ?? 0n)) return
        const id = idOf(value)
        // By offset: after a lost session the same records come again.
        if (id !== undefined) ids.set(`${partition}:${offset}`, id)
      },
    })
    await read
  } finally {
    await tryTo(consumer.disconnect())
  }
  return [...ids.values()]
}
