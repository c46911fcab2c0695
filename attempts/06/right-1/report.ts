import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { jsonOf, paymentOf } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
import { MEMBER, TOPIC } from './contract.ts'
import { type Deferred, deferred } from './deferred.ts'
import { quietly } from './keep-alive.ts'

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
  const payments = new Set(sent)
  const entries = new Set(processed)
  return {
    sent: payments.size,
    processed: processed.length,
    duplicates: processed.length - entries.size,
    lost: [...payments].filter((id) => !entries.has(id)).length,
  }
}

const entrySchema = z.object({
  paymentId: z.string().min(1).max(64),
  account: z.string().min(1).max(64),
  cents: z.int().positive(),
  feeCents: z.int().positive(),
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
  const payments = ctx.name(TOPIC.payments)
  const ledger = ctx.name(TOPIC.ledger)
  const twinLedger = ctx.name(TOPIC.twinLedger)
  const ends = await endsOf(ctx, [payments, ledger, twinLedger])
  const ids = await read(ctx, ends, (topic, message) =>
    topic === payments ? paymentOf(message).id : entrySchema.parse(jsonOf(message.value)).paymentId,
  )
  const sent = ids(payments)
  const result = { exactlyOnce: compare(sent, ids(ledger)), atLeastOnce: compare(sent, ids(twinLedger)) }
  print(ctx, result)
  return result
}

function print(ctx: Ctx, { exactlyOnce, atLeastOnce }: Report): void {
  const row = (name: string, cells: readonly unknown[]) =>
    ctx.print(name.padEnd(15) + cells.map((cell) => String(cell).padStart(12)).join(''))
  row('', ['sent', 'processed', 'duplicates', 'lost'])
  for (const [name, { sent, processed, duplicates, lost }] of [
    ['exactly-once', exactlyOnce],
    ['at-least-once', atLeastOnce],
  ] as const) {
    row(name, [sent, processed, duplicates, lost])
  }
}

type Ends = Map<string, Map<number, bigint>>

/** Where the partitions end that have something to read. kafkajs asks for the end of what is decided (the last stable offset). */
async function endsOf(ctx: Ctx, topics: readonly string[]): Promise<Ends> {
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const ends: Ends = new Map()
    for (const topic of topics) {
      const partitions = await admin.fetchTopicOffsets(topic)
      const full = partitions.filter(({ high, low }) => BigInt(high) > BigInt(low))
      ends.set(topic, new Map(full.map(({ partition, high }) => [partition, BigInt(high)])))
    }
    return ends
  } finally {
    await admin.disconnect()
  }
}

type IdOf = (topic: string, message: { key: Buffer | null; value: Buffer | null }) => string

/** Reads up to the ends. What has no id is left out. */
async function read(ctx: Ctx, ends: Ends, idOf: IdOf): Promise<(topic: string) => string[]> {
  /** By topic, partition and offset: a consumer that loses its membership begins again. */
  const seen = new Map<string, Map<string, string>>()
  for (const topic of ends.keys()) seen.set(topic, new Map())
  const ids = (topic: string) => [...(seen.get(topic)?.values() ?? [])]
  const missing = new Set([...ends].flatMap(([topic, parts]) => [...parts.keys()].map((partition) => `${topic}/${partition}`)))
  if (missing.size === 0) return ids

  const groupId = ctx.name(`report-${randomUUID()}`)
  const consumer = ctx.kafka.consumer({
    groupId,
    maxWaitTimeInMs: MEMBER.maxWaitTimeInMs,
    sessionTimeout: 10_000,
    heartbeatInterval: 1_000,
    readUncommitted: false,
  })
  const done: Deferred<void> = deferred()
  consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => {
    if (!restart) done.reject(error)
  })
  consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { topic, partition, lastOffset } }) => {
    const end = ends.get(topic)?.get(partition)
    if (end !== undefined && BigInt(lastOffset) + 1n >= end) missing.delete(`${topic}/${partition}`)
    if (missing.size === 0) done.resolve()
  })
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [...ends.keys()], fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch: { topic, partition, messages } }) => {
        const end = ends.get(topic)?.get(partition) ?? 0n
        for (const message of messages) {
          if (BigInt(message.offset) >= end) break
          try {
            seen.get(topic)?.set(`${partition}@${message.offset}`, idOf(topic, message))
          } catch {
            // No payment, no entry.
          }
        }
      },
    })
    await done.promise
  } finally {
    await consumer.disconnect()
    await quietly(forget(ctx, groupId))
  }
  return ids
}

async function forget(ctx: Ctx, groupId: string): Promise<void> {
  const admin = ctx.kafka.admin({ retry: { retries: 3 } })
  try {
    await admin.connect()
    await admin.deleteGroups([groupId])
  } finally {
    await admin.disconnect()
  }
}
