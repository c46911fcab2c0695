import { setTimeout as delay } from 'node:timers/promises'
import { type Consumer, type EachBatchPayload, Kafka, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { GROUP, TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'
import { passes, patiently } from './patience.ts'
import { readActivity } from './record.ts'

export interface MemberOptions {
  /** Also the client id, so that others can tell whose partitions they see. Default: that of `ctx.clientConfig`. */
  name?: string
  /** A member that has not been heard of for so long is dead to the group. Default 6000 ms. Heartbeats: at least three in that time. */
  sessionTimeoutMs?: number
  /** How long the work on one activity takes: `ctx.clock.sleep(workMs)`, once for each. 0, the default: no sleep. */
  workMs?: number
}

/** A partition that the member owns now. */
export interface OwnedPartition {
  partition: number
  /** Activities of this partition handled since the member got it. */
  handled: number
}

export interface Member {
  /** In order of partition. Empty for an idle member. */
  owned(): OwnedPartition[]
  /** Finishes the activity it is working on, commits, leaves the group, disconnects. */
  stop(): Promise<void>
}

/** The group says that this membership is over. kafkajs joins again when it sees one of these. */
const MEMBERSHIP_ENDED = ['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'NOT_COORDINATOR_FOR_GROUP']
/** How often work that is done is committed while a batch goes on. */
const COMMIT_EVERY_MS = 100
/** How long it goes on trying to commit. */
const COMMIT_FOR_MS = 10_000

/** What is known between one assignment and the next. */
interface Term {
  owned: Map<number, OwnedPartition>
  /** Why it is over, once that is known. */
  ended?: unknown
}

/** Tasks 2.3 to 2.5. See README. */
export async function startMember(ctx: Ctx, options: MemberOptions = {}): Promise<Member> {
  await whenBrokerAnswers(ctx)
  const member = new GroupMember(ctx, options)
  try {
    await member.join()
  } catch (error) {
    await member.stop()
    throw error
  }
  return { owned: () => member.owned(), stop: () => member.stop() }
}

class GroupMember implements Member {
  readonly #ctx: Ctx
  readonly #name: string
  readonly #topic: string
  readonly #sessionTimeout: number
  readonly #heartbeatInterval: number
  readonly #workMs: number
  readonly #consumer: Consumer

  #term: Term = { owned: new Map() }
  #lastCommit = 0
  #heard = performance.now()
  #suspectSince: number | undefined
  #wasMember = false
  #crashes = 0
  #joined: { resolve(): void; reject(error: unknown): void } = { resolve() {}, reject() {} }
  #crashed: (error: unknown) => void = () => {}
  #starting: Promise<void> = Promise.resolve()
  #running: Promise<void> = Promise.resolve()
  #stoppedAt: number | undefined
  #stopped: Promise<void> | undefined

  constructor(ctx: Ctx, { name, sessionTimeoutMs = 6000, workMs = 0 }: MemberOptions) {
    this.#ctx = ctx
    this.#name = name ?? ctx.clientConfig.clientId ?? 'member'
    this.#topic = ctx.name(TOPIC)
    this.#sessionTimeout = sessionTimeoutMs
    this.#heartbeatInterval = Math.max(1, Math.floor(sessionTimeoutMs / 6))
    this.#workMs = workMs
    // A client of its own: the client id is the member's, and kafkajs shares what it knows of offsets among the consumers of a client.
    // Ten tries, not eighty: with those, stop() would hang for over a minute where the broker is away.
    const retry = { ...ctx.clientConfig.retry, retries: 10 }
    const kafka = new Kafka({ ...ctx.clientConfig, clientId: this.#name, retry, logLevel: logLevel.NOTHING })
    this.#consumer = kafka.consumer({
      groupId: ctx.name(GROUP),
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: this.#heartbeatInterval,
      maxWaitTimeInMs: Math.min(100, Math.max(1, Math.floor(sessionTimeoutMs / 20))),
      allowAutoTopicCreation: false,
      // It does not start again by itself (after some errors kafkajs would not anyway): #keepRunning does.
      retry: { restartOnFailure: async () => false },
    })
    const { events } = this.#consumer
    this.#consumer.on(events.GROUP_JOIN, ({ payload }) => this.#given(payload.memberAssignment[this.#topic] ?? []))
    this.#consumer.on(events.REBALANCING, () => this.#forget())
    this.#consumer.on(events.HEARTBEAT, () => this.#wasHeard())
    this.#consumer.on(events.FETCH, () => this.#checkPulse())
    this.#consumer.on(events.CRASH, ({ payload }) => {
      this.#forget()
      this.#crashed(payload.error)
    })
  }

  async join(): Promise<void> {
    await patiently(() => this.#consumer.connect())
    await patiently(() => this.#consumer.subscribe({ topics: [this.#topic], fromBeginning: true }))
    const joined = new Promise<void>((resolve, reject) => {
      this.#joined = { resolve, reject }
    })
    this.#running = this.#keepRunning()
    await joined
  }

  owned(): OwnedPartition[] {
    return [...this.#term.owned.values()].map((partition) => ({ ...partition }))
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#leave()
    return this.#stopped
  }

  async #leave(): Promise<void> {
    this.#stoppedAt = performance.now()
    await this.#starting
    await this.#consumer.disconnect()
    this.#crashed(undefined)
    await this.#running
    this.#forget()
  }

  /** Runs the consumer, and runs it again whenever it has crashed, until the member is stopped. */
  async #keepRunning(): Promise<void> {
    while (this.#stoppedAt === undefined) {
      const crashed = new Promise<unknown>((resolve) => {
        this.#crashed = resolve
      })
      this.#starting = this.#consumer
        .run({
          autoCommit: true,
          autoCommitInterval: COMMIT_EVERY_MS,
          eachBatchAutoResolve: false,
          eachBatch: (payload) => this.#handleBatch(payload),
        })
        .catch((error) => this.#crashed(error))
      const error = await crashed
      if (this.#stoppedAt !== undefined) return
      if (++this.#crashes === 3) return this.#joined.reject(error)
      await delay(300)
    }
  }

  #given(partitions: number[]): void {
    const sorted = [...partitions].sort((a, b) => a - b)
    this.#term = { owned: new Map(sorted.map((partition) => [partition, { partition, handled: 0 }])) }
    this.#wasHeard()
    this.#wasMember = true
    this.#crashes = 0
    this.#ctx.print(`${this.#name} owns ${sorted.join(',') || '-'}`)
    this.#joined.resolve()
  }

  #forget(): void {
    this.#term = { owned: new Map() }
  }

  #wasHeard(): void {
    this.#heard = performance.now()
    this.#suspectSince = undefined
  }

  /** A member that fetches and sends no heartbeats has lost its id (its JoinGroup failed), and kafkajs does not notice. */
  #checkPulse(): void {
    const now = performance.now()
    if (now - this.#heard < 2 * this.#sessionTimeout) return
    this.#suspectSince ??= now
    if (now - this.#suspectSince < this.#sessionTimeout) return
    this.#wasHeard()
    if (this.#stoppedAt === undefined) void this.#restart()
  }

  async #restart(): Promise<void> {
    await this.#consumer.stop()
    this.#forget()
    this.#crashed(new Error('the group does not know this member'))
  }

  async #handleBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, heartbeat, isRunning, isStale } = payload
    const term = this.#term
    if (term.ended) throw term.ended
    const owned = term.owned.get(batch.partition)
    if (!owned) return
    try {
      for (const { offset, value } of batch.messages) {
        if (!isRunning() || isStale() || this.#stoppedAt !== undefined) break
        await this.#handle(owned, offset, value, heartbeat)
        if (term !== this.#term) return
        resolveOffset(offset)
        if (performance.now() - this.#lastCommit >= COMMIT_EVERY_MS) await this.#commit(term, payload)
        await heartbeat()
      }
      await this.#commit(term, payload)
    } catch (error) {
      if (endsMembership(error)) term.ended ??= error
      // What is done is committed before the member goes. If the group does not take it any more, that is that.
      await this.#commit(term, payload).catch(() => {})
      throw error
    }
  }

  async #handle(owned: OwnedPartition, offset: string, value: Buffer | null, heartbeat: () => Promise<void>): Promise<void> {
    const { partition } = owned
    const read = readActivity(value)
    if ('reason' in read) {
      this.#ctx.onReject({ topic: this.#topic, partition, offset, reason: read.reason })
      return
    }
    if (this.#workMs > 0) {
      // kafkajs sends heartbeats only when it is asked to. What one of them finds out is seen again after the work.
      const beating = setInterval(() => heartbeat().catch(() => {}), Math.max(1, this.#heartbeatInterval / 2))
      try {
        await this.#ctx.clock.sleep(this.#workMs)
      } finally {
        clearInterval(beating)
      }
    }
    owned.handled++
    this.#ctx.print(`${this.#name} handled ${partition}:${offset} ${read.activity.userId}`)
  }

  /** Commits what is resolved in this term. Waits for a broker that is away: an idle partition has no later commit. */
  async #commit(term: Term, { commitOffsetsIfNecessary, uncommittedOffsets }: EachBatchPayload): Promise<void> {
    const began = performance.now()
    while (term === this.#term) {
      try {
        const offsets = uncommittedOffsets()
        if (offsets.topics.length > 0) await commitOffsetsIfNecessary(offsets)
        this.#lastCommit = performance.now()
        return
      } catch (error) {
        if (endsMembership(error)) {
          term.ended ??= error
          throw error
        }
        if (!passes(error)) throw error
        if (performance.now() - began > COMMIT_FOR_MS) throw error
      }
      await delay(100)
    }
  }
}

function endsMembership(error: unknown): boolean {
  return error instanceof Error && 'type' in error && MEMBERSHIP_ENDED.includes(String(error.type))
}
