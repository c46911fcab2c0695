import { type EachBatchPayload, Kafka, type KafkaMessage, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { MEMBER } from './contract.ts'

export interface Place {
  topic: string
  partition: number
  message: KafkaMessage
}

/** Through with it, or not yet: take it up again after so many ms of `ctx.clock`. */
export type Outcome = 'done' | { waitMs: number }

export interface ReaderOptions {
  groupId: string
  topics: string[]
  /** Whether the group remembers how far it came. */
  commits: boolean
  take(place: Place): Promise<Outcome>
  /** A partition has been read up to this offset, records that nobody sees included. */
  onRead?(topic: string, partition: number, lastOffset: bigint): void
}

export interface Reader {
  stop(): Promise<void>
}

/** setTimeout knows no longer waits. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/** Reads topics from the beginning, one record after the other in each partition. Resolves when it is a member of its group. */
export async function startReader(ctx: Ctx, options: ReaderOptions): Promise<Reader> {
  const { groupId, topics, commits, take, onRead } = options
  const naps = new Map<string, AbortController>()
  const busy = new Set<Promise<void>>()
  let stopping = false
  let isMember = false
  let flush = async () => {}
  let revival: NodeJS.Timeout | undefined

  // A client of its own: the consumers of one client share what they know of a group's offsets.
  const consumer = new Kafka({ ...ctx.clientConfig, logLevel: logLevel.NOTHING }).consumer({
    groupId,
    ...MEMBER,
    sessionTimeout: 6_000,
    allowAutoTopicCreation: false,
    retry: { ...ctx.clientConfig.retry, restartOnFailure: async () => !stopping },
  })

  function nap({ topic, partition }: Place, ms: number, resume: () => void): void {
    if (stopping) return
    const place = `${topic}/${partition}`
    naps.get(place)?.abort()
    const alarm = new AbortController()
    naps.set(place, alarm)
    ctx.clock.sleep(Math.min(ms, LONGEST_WAIT_MS), alarm.signal).then(resume, () => {})
  }

  async function readBatch(payload: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = payload.batch
    if (commits) flush = () => payload.commitOffsetsIfNecessary(payload.uncommittedOffsets())
    let lost: unknown
    const pulse = setInterval(() => {
      payload.heartbeat().catch((error) => {
        lost ??= error
      })
    }, MEMBER.heartbeatInterval)
    try {
      for (const message of messages) {
        if (stopping || lost || !payload.isRunning()) break
        const place = { topic, partition, message }
        const outcome = await take(place)
        if (outcome !== 'done') {
          nap(place, outcome.waitMs, payload.pause())
          break
        }
        payload.resolveOffset(message.offset)
        if (commits) await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets())
      }
    } finally {
      clearInterval(pulse)
    }
    if (lost) throw lost
  }

  const run = () =>
    consumer.run({
      autoCommit: commits,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 12,
      eachBatch(payload) {
        const work = readBatch(payload)
        busy.add(work)
        const through = () => busy.delete(work)
        work.then(through, through)
        return work
      },
    })

  const member = new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.GROUP_JOIN, () => {
      isMember = true
      resolve()
    })
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (payload.restart || stopping) return
      if (isMember) revival = setTimeout(run, 500)
      else reject(payload.error)
    })
  })
  member.catch(() => {})
  if (onRead) {
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
      onRead(payload.topic, payload.partition, BigInt(payload.lastOffset))
    })
  }

  async function stop(): Promise<void> {
    stopping = true
    clearTimeout(revival)
    for (const alarm of naps.values()) alarm.abort()
    await Promise.allSettled(busy)
    await flush().catch(() => {})
    await consumer.disconnect()
  }

  try {
    await consumer.connect()
    await consumer.subscribe({ topics, fromBeginning: true })
    await run()
    await member
  } catch (error) {
    await stop().catch(() => {})
    throw error
  }
  return { stop }
}
