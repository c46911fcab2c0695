import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { jsonOf } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
import { MEMBER, paymentSchema, TOPIC } from './contract.ts'

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
  const [payments, entries] = [new Set(sent), new Set(processed)]
  return {
    sent: payments.size,
    processed: processed.length,
    duplicates: processed.length - entries.size,
    lost: [...payments].filter((id) => !entries.has(id)).length,
  }
}

const entrySchema = z.object({
  paymentId: paymentSchema.shape.id,
  account: paymentSchema.shape.account,
  cents: paymentSchema.shape.cents,
  feeCents: z.int(),
})

/**
 * Task 6.5. Reads `payments`, `ledger` and `ledger-at-least-once` from the beginning to their end at the time of the call, only what is
 * committed, compares, and prints a table with one line for each way: its name, then the four numbers, separated as you like.
 *
 *                       sent   processed   duplicates   lost
 *     exactly-once       100         100            0      0
 *     at-least-once      100         130           30      0
 *
 * Topics that are empty are no error. What breaks the contract of a payment or an entry is not counted. A topic whose last
 * transaction is still open ends before it.
 */
export async function report(ctx: Ctx): Promise<Report> {
  await whenBrokerAnswers(ctx)
  const ids = await readAll(ctx, {
    [ctx.name(TOPIC.payments)]: (value) => paymentSchema.parse(value).id,
    [ctx.name(TOPIC.ledger)]: (value) => entrySchema.parse(value).paymentId,
    [ctx.name(TOPIC.twinLedger)]: (value) => entrySchema.parse(value).paymentId,
  })
  const of = (topic: string) => ids.get(ctx.name(topic)) ?? []
  const result = {
    exactlyOnce: compare(of(TOPIC.payments), of(TOPIC.ledger)),
    atLeastOnce: compare(of(TOPIC.payments), of(TOPIC.twinLedger)),
  }
  const line = (name: string, ...columns: (string | number)[]) =>
    ctx.print(name.padEnd(15) + columns.map((it) => String(it).padStart(12)).join(''))
  line('', 'sent', 'processed', 'duplicates', 'lost')
  for (const [name, { sent, processed, duplicates, lost }] of [
    ['exactly-once', result.exactlyOnce],
    ['at-least-once', result.atLeastOnce],
  ] as const) {
    line(name, sent, processed, duplicates, lost)
  }
  return result
}

/** What each topic has now, as far as it is committed, by a function that gives a value's id or throws. */
async function readAll(ctx: Ctx, idOf: Record<string, (value: unknown) => string>): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>(Object.keys(idOf).map((topic) => [topic, []]))
  /** Where each partition ends, and where reading has come to. */
  const ends = await endsOf(ctx, [...ids.keys()])
  const next = new Map<string, bigint>()
  const unread = new Set([...ends].flatMap(([place, { low, end }]) => (low < end ? [place] : [])))
  if (unread.size === 0) return ids
  const consumer = ctx.kafka.consumer({ ...MEMBER, groupId: ctx.name(`report-${randomUUID()}`), sessionTimeout: 6_000 })
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [...ids.keys()], fromBeginning: true })
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        if (!payload.restart) reject(payload.error)
      })
      // Told for batches of markers too, which no handler sees.
      consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { topic, partition, lastOffset } }) => {
        const place = `${topic}/${partition}`
        if (BigInt(lastOffset) + 1n >= (ends.get(place)?.end ?? 0n)) unread.delete(place)
        if (unread.size === 0) resolve()
      })
      consumer
        .run({
          autoCommit: false,
          eachBatch: async ({ batch: { topic, partition, messages } }) => {
            const place = `${topic}/${partition}`
            for (const { offset, value } of messages) {
              const at = BigInt(offset)
              // A group that commits nothing begins anew after a rebalance.
              if (at < (next.get(place) ?? 0n) || at >= (ends.get(place)?.end ?? 0n)) continue
              next.set(place, at + 1n)
              try {
                ids.get(topic)!.push(idOf[topic]!(jsonOf(value)))
              } catch {
                // breaks the contract: not counted
              }
            }
          },
        })
        .catch(reject)
    })
  } finally {
    await consumer.disconnect()
  }
  return ids
}

/** kafkajs' admin asks for the end of what is committed: an open transaction is behind it. */
async function endsOf(ctx: Ctx, topics: string[]): Promise<Map<string, { low: bigint; end: bigint }>> {
  const admin = ctx.kafka.admin()
  const ends = new Map<string, { low: bigint; end: bigint }>()
  await admin.connect()
  try {
    for (const topic of topics) {
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
        ends.set(`${topic}/${partition}`, { low: BigInt(low), end: BigInt(high) })
      }
    }
  } finally {
    await admin.disconnect()
  }
  return ends
}
