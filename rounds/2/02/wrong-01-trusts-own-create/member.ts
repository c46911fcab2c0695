import { type EachBatchPayload, Kafka, type Consumer as KafkaConsumer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { activitySchema, GROUP, TOPIC, type UserId } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Errors that say: join anew. */
function mustRejoin(error: unknown): boolean {
  const { type = '' } = error as { type?: string }
  return ['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION', 'REBALANCE_IN_PROGRESS', 'NOT_COORDINATOR_FOR_GROUP'].includes(type)
}

/** Whose activity a value is. Throws where it is none. */
function userIn(value: Buffer | null): UserId {
  if (value === null) throw new Error('the record has no value')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(value)
  return activitySchema.parse(JSON.parse(text)).userId
}

/** The commits of one batch: one at a time, each with what is done by then; work goes on meanwhile. */
class Commits {
  /** Why no commit will pass any more. */
  failure: unknown
  readonly #payload: EachBatchPayload
  readonly #isStale: () => boolean
  #done: string | undefined
  #committing: Promise<void> | undefined

  constructor(payload: EachBatchPayload, isStale: () => boolean) {
    this.#payload = payload
    this.#isStale = isStale
  }

  /** Everything up to this offset is done. */
  mark(offset: string): void {
    this.#done = offset
    this.#committing ??= this.#commit()
  }

  async drained(): Promise<void> {
    await this.#committing
    if (this.failure) throw this.failure
  }

  async #commit(): Promise<void> {
    await Promise.resolve()
    while (this.#done !== undefined && !this.failure) {
      const done = this.#done
      this.#done = undefined
      try {
        await this.#persist(done)
      } catch (error) {
        this.failure = error
      }
    }
    this.#committing = undefined
  }

  async #persist(done: string): Promise<void> {
    const { batch, commitOffsetsIfNecessary, resolveOffset } = this.#payload
    const offset = String(BigInt(done) + 1n)
    const topics = [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset }] }]
    for (let left = 300; !this.#isStale(); left--) {
      try {
        await commitOffsetsIfNecessary({ topics })
        if (!this.#isStale()) resolveOffset(done)
        return
      } catch (error) {
        if (mustRejoin(error) || (error as Error).name === 'KafkaJSBrokerNotFound' || left === 0) throw error
        await pause(250)
      }
    }
  }
}

class GroupMember implements Member {
  readonly #ctx: Ctx
  readonly #topic: string
  readonly #name: string
  readonly #workMs: number
  readonly #sessionMs: number
  readonly #consumer: KafkaConsumer
  readonly #joined: Promise<void>
  #generation = 0
  #handled = new Map<number, number>()
  #crashed = () => {}
  #left = () => {}
  #running: Promise<void> = Promise.resolve()
  #stopped: Promise<void> | undefined

  constructor(ctx: Ctx, { name, sessionTimeoutMs = 6000, workMs = 0 }: MemberOptions) {
    this.#ctx = ctx
    this.#topic = ctx.name(TOPIC)
    this.#name = name ?? ctx.clientConfig.clientId ?? ''
    this.#workMs = workMs
    this.#sessionMs = sessionTimeoutMs
    // A client of its own: those of one `Kafka` share what they know of committed offsets.
    this.#consumer = new Kafka({ ...ctx.clientConfig, clientId: this.#name }).consumer({
      groupId: ctx.name(GROUP),
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: Math.max(sessionTimeoutMs, workMs) + 5_000,
      heartbeatInterval: Math.max(1, Math.floor(sessionTimeoutMs / 8)),
      maxWaitTimeInMs: 100,
      allowAutoTopicCreation: false,
      retry: { ...ctx.clientConfig.retry, restartOnFailure: async () => false },
    })
    this.#consumer.on(this.#consumer.events.CRASH, () => this.#crashed())
    this.#joined = new Promise((resolve) => {
      this.#consumer.on(this.#consumer.events.GROUP_JOIN, ({ payload }) => {
        this.#deal(payload.memberAssignment[this.#topic] ?? [])
        resolve()
      })
    })
  }

  async start(): Promise<void> {
    try {
      await this.#consumer.connect()
      await this.#consumer.subscribe({ topic: this.#topic, fromBeginning: true })
    } catch (error) {
      await this.#consumer.disconnect()
      throw error
    }
    this.#running = this.#keepRunning()
    await this.#joined
  }

  owned(): OwnedPartition[] {
    if (this.#stopped) return []
    return Array.from(this.#handled, ([partition, handled]) => ({ partition, handled }))
  }

  stop(): Promise<void> {
    this.#stopped ??= (async () => {
      this.#left()
      await this.#running
      await this.#consumer.disconnect()
    })()
    return this.#stopped
  }

  /** Runs, and runs again where kafkajs has given up. */
  async #keepRunning(): Promise<void> {
    const left = new Promise<void>((resolve) => {
      this.#left = resolve
    })
    while (!this.#stopped) {
      const crashed = new Promise<void>((resolve) => {
        this.#crashed = resolve
      })
      try {
        await this.#consumer.connect()
        await this.#consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: (payload) => this.#eachBatch(payload) })
      } catch {
        this.#crashed()
      }
      await Promise.race([crashed, left])
      if (!this.#stopped) await Promise.race([pause(250), left])
    }
  }

  #deal(partitions: number[]): void {
    this.#generation++
    const sorted = partitions.toSorted((a, b) => a - b)
    this.#handled = new Map(sorted.map((partition) => [partition, 0]))
    if (!this.#stopped) this.#ctx.print(`${this.#name} owns ${sorted.length > 0 ? sorted.join(',') : '-'}`)
  }

  async #eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat, isRunning, isStale } = payload
    const generation = this.#generation
    const outdated = () => isStale() || generation !== this.#generation
    const commits = new Commits(payload, () => generation !== this.#generation)
    let rejoin: unknown
    const beat = () =>
      heartbeat().catch((error: unknown) => {
        if (mustRejoin(error)) rejoin ??= error
      })
    const beating = setInterval(beat, Math.max(5, this.#sessionMs / 30))
    try {
      for (const [i, { offset, value }] of batch.messages.entries()) {
        if (!isRunning() || this.#stopped || outdated() || rejoin || commits.failure) break
        await this.#handle(batch.partition, offset, value, generation)
        commits.mark(offset)
        if (i % 50 === 49) await pause(0)
        await beat()
      }
      await commits.drained()
    } finally {
      clearInterval(beating)
    }
    if (rejoin) throw rejoin
  }

  async #handle(partition: number, offset: string, value: Buffer | null, generation: number): Promise<void> {
    let user: UserId
    try {
      user = userIn(value)
    } catch (error) {
      this.#ctx.onReject({ topic: this.#topic, partition, offset, reason: String(error) })
      return
    }
    if (this.#workMs > 0) await this.#ctx.clock.sleep(this.#workMs)
    this.#ctx.print(`${this.#name} handled ${partition}:${offset} ${user}`)
    if (generation === this.#generation) this.#handled.set(partition, (this.#handled.get(partition) ?? 0) + 1)
  }
}

export interface MemberOptions {
  /** Also the client id, so that others can tell whose partitions they see. Two may have one name. Default: that of `ctx.clientConfig`. */
  name?: string
  /**
   * A member that has not been heard of for so long is dead to the group. Default 6000 ms. It sends at least three heartbeats in that
   * time, idle, in a batch and at work. They keep the broker's time (`setInterval`), not that of `ctx.clock`.
   */
  sessionTimeoutMs?: number
  /**
   * How long the work on one activity takes: `ctx.clock.sleep(workMs)`, once for each. It may be longer than the session. 0, the
   * default: no sleep.
   */
  workMs?: number
}

/** A partition that the member owns now. */
export interface OwnedPartition {
  partition: number
  /** Activities of this partition handled since the last `owns` line. Rejected records are none. */
  handled: number
}

export interface Member {
  /** Those of the last `owns` line, by number. None for an idle member and after stop(); in a rebalance or an outage it may be none. */
  owned(): OwnedPartition[]
  /**
   * Finishes the activity it is working on, begins no other, commits, leaves the group, disconnects. A second call waits for the same
   * end. A broker that is away, or has expelled the member, takes no commit: stop() may wait for it, and others do the work again.
   */
  stop(): Promise<void>
}

/**
 * Tasks 2.3 to 2.5. Joins the group `activity-workers` and handles the activities of the partitions that it is given, from the
 * beginning where the group has committed nothing yet. Resolves when it is a member and knows its partitions; rejects within 10 s
 * with an error that says so where no broker ever answered. Once a member, it goes on through an outage of a minute, and through
 * the next one. One process may run several members.
 *
 * Prints, with its own name:
 *
 *     member-1 owns 0,2                  whenever it is given partitions, the same ones too; `member-1 owns -` when it gets none
 *     member-1 handled 2:17 alice        partition:offset and the value's user, when the work on an activity is done
 *
 * A record that cannot be read (no value, no UTF-8, no JSON) or breaks the contract goes to `ctx.onReject`; the member does not work
 * on it and goes on. An offset is committed only when all before it is handled or rejected, and soon then: a commit that fails is
 * made again. What a member kept about its partitions is worth nothing once they are dealt anew: another may have gone on.
 */
export async function startMember(ctx: Ctx, options: MemberOptions = {}): Promise<Member> {
  await whenBrokerAnswers(ctx)
  const member = new GroupMember(ctx, options)
  await member.start()
  return member
}
