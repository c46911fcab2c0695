import { setTimeout as pause } from 'node:timers/promises'
import type { EachBatchPayload, Transaction } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { onEnd } from './consumers.ts'
import { GROUP, MEMBER, type ServiceName, TOPIC, type TopicName } from './contract.ts'
import { Deadlines } from './deadlines.ts'
import { takeOver } from './state.ts'
import { Work } from './work.ts'

export interface Role {
  service: ServiceName
  reads: readonly TopicName[]
  /** Order service. */
  timeoutMs?: number
}

/** One producer, one consumer and what it remembers. It ends with the first error: nothing of a failed transaction is worth keeping. */
export interface Session {
  /** Resolves with the error that ended it. */
  readonly failed: Promise<Error>
  close(): Promise<void>
}

/** Each makes two records of 2 KB at most, and a broker takes 1 MB in one request. */
const PER_TRANSACTION = 150
const AGAIN_MS = 20
const MOST_ASKED = 200

type Offsets = Parameters<Transaction['sendOffsets']>[0]

export async function openSession(ctx: Ctx, { service, reads, timeoutMs = 0 }: Role): Promise<Session> {
  const failed = Promise.withResolvers<Error>()
  const groupId = ctx.name(GROUP[service])
  const names = new Map(reads.map((name) => [ctx.name(TOPIC[name]), name]))
  const producer = ctx.kafka.producer({
    transactionalId: groupId,
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
  })
  const consumer = ctx.kafka.consumer({ groupId, ...MEMBER })
  onEnd(consumer, failed.resolve)
  const joined = new Promise<void>((resolve) => {
    consumer.on(consumer.events.GROUP_JOIN, () => resolve())
  })
  let over = false
  let deadlines: Deadlines | undefined
  /** One transaction at a time, whoever asks for it. */
  let last: Promise<void> = Promise.resolve()

  /** Does it after all that came before, and commits. Never rejects: an error ends the session. */
  function inTurn(fill: (work: Work) => Offsets | undefined): Promise<void> {
    last = last.then(async () => {
      if (over) return
      try {
        await commit(fill)
      } catch (error) {
        over = true
        failed.resolve(error as Error)
      }
    })
    return last
  }

  async function commit(fill: (work: Work) => Offsets | undefined): Promise<void> {
    const work = new Work(ctx, service, memory)
    const offsets = fill(work)
    const topicMessages = work.topicMessages()
    if (topicMessages.length === 0 && !offsets) return
    const transaction = await producer.transaction()
    try {
      if (topicMessages.length > 0) await transaction.sendBatch({ acks: -1, topicMessages })
      if (offsets) await sendOffsets(transaction, offsets)
      await transaction.commit()
    } catch (error) {
      // After a failed commit kafkajs refuses to abort, and nobody knows what became of it: the next session's takeOver settles it.
      if (transaction.isActive()) await transaction.abort().catch(() => {})
      throw error
    }
    for (const [key, value] of work.changes) memory.set(key, value)
    deadlines?.learn(work.changes)
  }

  async function eachBatch({ batch, resolveOffset, heartbeat, isStale }: EachBatchPayload): Promise<void> {
    const name = names.get(batch.topic)!
    for (let from = 0; from < batch.messages.length; from += PER_TRANSACTION) {
      if (over || isStale()) return
      const messages = batch.messages.slice(from, from + PER_TRANSACTION)
      const offset = String(BigInt(messages.at(-1)!.offset) + 1n)
      await inTurn((work) => {
        for (const message of messages) work.consume(name, batch.topic, batch.partition, message)
        const topics = [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset }] }]
        return { consumerGroupId: groupId, topics }
      })
      if (over) return
      resolveOffset(messages.at(-1)!.offset)
      // What a heartbeat tells, the next fetch is told again.
      await heartbeat().catch(() => {})
    }
  }

  async function close(): Promise<void> {
    await consumer.disconnect().catch(() => {})
    await deadlines?.stop()
    await last
    over = true
    await producer.disconnect().catch(() => {})
  }

  let memory: Awaited<ReturnType<typeof takeOver>>
  try {
    await producer.connect()
    memory = await takeOver(ctx, service, producer)
    if (service === 'order')
      deadlines = new Deadlines(ctx, timeoutMs, memory, (orders) =>
        inTurn((work) => {
          for (const order of orders) work.act({ type: 'TimeIsUp', order })
          return undefined
        }),
      )
    await consumer.connect()
    await consumer.subscribe({ topics: [...names.keys()], fromBeginning: true })
    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
    // run() also returns where the first attempt to join has failed.
    await Promise.race([joined, failed.promise])
  } catch (error) {
    await close()
    throw error
  }
  return { failed: failed.promise, close }
}

/**
 * The broker refuses to begin a transaction while it still writes the markers of the one before. kafkajs asks again where a send begins it, and not where
 * offsets do, as where all that was read had been read before. By the wall: `ctx.clock` is the time of orders.
 */
async function sendOffsets(transaction: Transaction, offsets: Offsets): Promise<void> {
  for (let asked = 1; ; asked++) {
    try {
      return await transaction.sendOffsets(offsets)
    } catch (error) {
      if (asked === MOST_ASKED || !broughtBy(error, ['CONCURRENT_TRANSACTIONS'])) throw error
      await pause(AGAIN_MS)
    }
  }
}

/** kafkajs wraps what the broker said, more than once at times. */
export function broughtBy(error: unknown, types: readonly string[]): boolean {
  for (let it = error; it instanceof Error; it = it.cause)
    if ('type' in it && types.some((type) => type === it.type)) return true
  return false
}
