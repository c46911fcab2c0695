import kafkajs, { type EachBatchPayload, type EachMessagePayload, type KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { alive, atMost, GroupMember } from './member.ts'

/** What became of a record: nothing more to do here, or to be looked at again after so many ms. */
export type Fate = { gone: true } | { gone: false; again: number }
export type Handler = (topic: string, partition: number, message: KafkaMessage) => Promise<Fate>

const LONGEST_TIMER = 2147483647

/** Sleeps by the clock that end when the lane does. */
class Naps {
  readonly #ctx: Ctx
  readonly #sleepers = new Map<string, AbortController>()
  #over = false

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  after(ms: number, place: string, wake: () => void): void {
    if (this.#over) return
    this.#sleepers.get(place)?.abort()
    const sleeper = new AbortController()
    this.#sleepers.set(place, sleeper)
    this.#ctx.clock.sleep(Math.min(ms, LONGEST_TIMER), sleeper.signal).then(wake, () => {})
  }

  end(): void {
    this.#over = true
    for (const sleeper of this.#sleepers.values()) sleeper.abort()
  }
}

/** main-topic: eachMessage, kafkajs commits after each. */
export class MainLane {
  readonly #member: GroupMember
  readonly #naps: Naps
  readonly #handler: Handler
  /** What is through and not known to be committed: the next offset by partition. */
  readonly #open = new Map<string, { topic: string; partition: number; offset: string }>()
  #current: Promise<unknown> = Promise.resolve()

  constructor(ctx: Ctx, groupId: string, handler: Handler) {
    this.#member = new GroupMember(ctx, groupId)
    this.#naps = new Naps(ctx)
    this.#handler = handler
  }

  async start(topic: string): Promise<void> {
    const { consumer } = this.#member
    consumer.on(consumer.events.GROUP_JOIN, () => this.#open.clear())
    consumer.on(consumer.events.COMMIT_OFFSETS, ({ payload }) => {
      for (const { topic, partitions } of payload.topics) {
        for (const { partition, offset } of partitions) {
          const place = `${topic}-${partition}`
          if (BigInt(this.#open.get(place)?.offset ?? 0) <= BigInt(offset)) this.#open.delete(place)
        }
      }
    })
    await this.#member.start([topic], {
      autoCommitThreshold: 1,
      eachMessage: (payload) => {
        const work = this.#each(payload)
        this.#current = work.catch(() => {})
        return work
      },
    })
  }

  async #each({ topic, partition, message, heartbeat, pause }: EachMessagePayload): Promise<void> {
    if (this.#member.ending) throw new kafkajs.KafkaJSError('this member is about to leave')
    const fate = await alive(heartbeat, () => this.#handler(topic, partition, message))
    const place = `${topic}-${partition}`
    if (fate.gone) {
      this.#open.set(place, { topic, partition, offset: String(BigInt(message.offset) + 1n) })
      return
    }
    // A message whose function returns is through. One that throws, something retriable, is read again, after the pause.
    this.#naps.after(fate.again, place, pause())
    throw new kafkajs.KafkaJSError(`${place} offset ${message.offset} is taken up again later`)
  }

  async stop(): Promise<void> {
    this.#member.end()
    this.#naps.end()
    await this.#current
    // kafkajs has the turn first: it commits when the function has returned.
    await new Promise((resolve) => setTimeout(resolve, 20))
    const open = [...this.#open.values()]
    if (open.length > 0) await atMost(2000, this.#member.consumer.commitOffsets(open))
    await this.#member.disconnect()
  }
}

/** The retry topics: eachBatch, commits by hand. A partition whose first record is not due sleeps. */
export class RetryLane {
  readonly #member: GroupMember
  readonly #naps: Naps
  readonly #handler: Handler
  readonly #running = new Set<Promise<void>>()
  readonly #uncommitted = new Map<string, () => Promise<void>>()

  constructor(ctx: Ctx, groupId: string, handler: Handler) {
    this.#member = new GroupMember(ctx, groupId)
    this.#naps = new Naps(ctx)
    this.#handler = handler
  }

  async start(topics: string[]): Promise<void> {
    const { consumer } = this.#member
    consumer.on(consumer.events.GROUP_JOIN, () => this.#uncommitted.clear())
    await this.#member.start(topics, {
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: topics.length * 3,
      eachBatch: async (payload) => {
        const work = alive(payload.heartbeat, () => this.#batch(payload))
        this.#running.add(work)
        try {
          await work
        } finally {
          this.#running.delete(work)
        }
      },
    })
  }

  async #batch({ batch, pause, resolveOffset, heartbeat, commitOffsetsIfNecessary, isRunning }: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = batch
    const place = `${topic}-${partition}`
    for (const message of messages) {
      if (this.#member.ending || !isRunning()) return
      const fate = await this.#handler(topic, partition, message)
      if (!fate.gone) {
        this.#naps.after(fate.again, place, pause())
        return
      }
      resolveOffset(message.offset)
      const offset = String(BigInt(message.offset) + 1n)
      const commit = () => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] })
      this.#uncommitted.set(place, commit)
      await commit()
      this.#uncommitted.delete(place)
      await heartbeat()
    }
  }

  async stop(): Promise<void> {
    this.#member.end()
    this.#naps.end()
    await Promise.allSettled(this.#running)
    const commits = [...this.#uncommitted.values()].map((commit) => commit())
    await atMost(2000, Promise.allSettled(commits))
    await this.#member.disconnect()
  }
}
