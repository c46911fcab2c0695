import { setTimeout as delay } from 'node:timers/promises'
import { type Consumer, type EachBatchPayload, Kafka, type KafkaMessage, logLevel } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Activity, activitySchema, GROUP, TOPIC } from './activity.ts'

export interface MemberOptions {
  name?: string
  sessionTimeoutMs?: number
  workMs?: number
}

export interface OwnedPartition {
  partition: number
  handled: number
}

export interface Member {
  owned(): OwnedPartition[]
  stop(): Promise<void>
}

export async function startMember(ctx: Ctx, options: MemberOptions = {}): Promise<Member> {
  await whenBrokerAnswers(ctx)
  const member = new GroupMember(ctx, options)
  await member.join()
  return { owned: () => member.owned(), stop: () => member.stop() }
}

/** What the member was given last. Whatever it knows of partitions ends with it. */
interface Assignment {
  /** How many activities were handled since, by partition. */
  handled: Map<number, number>
  /** The group's word that it is over: it rebalances, or has expelled this member. */
  over?: unknown
}

/** Work that is done is committed so often: what a killed member leaves to others is not more. */
const commitEveryMs = 250

class GroupMember implements Member {
  private readonly ctx: Ctx
  private readonly name: string
  private readonly topic: string
  private readonly workMs: number
  private readonly heartbeatInterval: number
  private readonly consumer: Consumer
  private readonly joined = Promise.withResolvers<void>()
  private assignment: Assignment = { handled: new Map() }
  private committedAt = 0
  private crash = Promise.withResolvers<unknown>()
  private starting = Promise.resolve()
  private running = Promise.resolve()
  private stopping: Promise<void> | undefined

  constructor(ctx: Ctx, options: MemberOptions) {
    const { name = ctx.clientConfig.clientId ?? 'member', sessionTimeoutMs = 6000, workMs = 0 } = options
    this.ctx = ctx
    this.name = name
    this.topic = ctx.name(TOPIC)
    this.workMs = workMs
    // The answer to a heartbeat is how a member learns of a rebalance: the more often, the sooner all have joined again.
    this.heartbeatInterval = Math.floor(sessionTimeoutMs / 10)
    // kafkajs logs each rebalance as an error; here it is what is to be looked at.
    const kafka = new Kafka({ ...ctx.clientConfig, clientId: name, logLevel: logLevel.NOTHING })
    this.consumer = kafka.consumer({
      groupId: ctx.name(GROUP),
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: this.heartbeatInterval,
      // So long a rebalance waits for a member that finishes its activity.
      rebalanceTimeout: Math.max(60_000, 2 * workMs),
      // How long an empty fetch waits at the broker. A heartbeat and stop() wait for it too; kafkajs' default is 5 s.
      maxWaitTimeInMs: 100,
      // keepRunning() does: kafkajs starts again after some errors only, and even after it was told to stop.
      retry: { restartOnFailure: async () => false },
    })
  }

  async join(): Promise<void> {
    const { consumer } = this
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => this.assigned(payload.memberAssignment[this.topic] ?? []))
    consumer.on(consumer.events.CRASH, ({ payload }) => this.crash.resolve(payload.error))
    try {
      await consumer.connect()
      await consumer.subscribe({ topic: this.topic, fromBeginning: true })
      this.running = this.keepRunning()
      // run() may come back before the member has joined: while the coordinator is loading, kafkajs goes on in the background.
      await this.joined.promise
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  owned(): OwnedPartition[] {
    return [...this.assignment.handled].map(([partition, handled]) => ({ partition, handled }))
  }

  stop(): Promise<void> {
    this.stopping ??= this.leave()
    return this.stopping
  }

  private async leave(): Promise<void> {
    await this.starting // a consumer that is told to go while it joins would stay
    await this.consumer.disconnect()
    this.crash.resolve(undefined)
    await this.running
    this.assignment = { handled: new Map() }
  }

  /** Once a member, it joins again after whatever kafkajs gives up on. */
  private async keepRunning(): Promise<void> {
    while (!this.stopping) {
      this.crash = Promise.withResolvers()
      const eachBatch = (payload: EachBatchPayload) => this.handleBatch(payload)
      this.starting = this.consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
      await this.starting
      const error = await this.crash.promise
      if (this.stopping) return
      if (!mayPass(error)) this.joined.reject(error) // which says nothing to a member that has joined
      await delay(250)
    }
  }

  private assigned(partitions: readonly number[]): void {
    const inOrder = partitions.toSorted((a, b) => a - b)
    this.assignment = { handled: new Map(inOrder.map((partition) => [partition, 0])) }
    this.ctx.print(`${this.name} owns ${inOrder.join(',') || '-'}`)
    this.joined.resolve()
  }

  private async handleBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, heartbeat, isRunning } = payload
    const mine = this.assignment
    const beat = () =>
      heartbeat().catch((error: unknown) => {
        if (isOver(error)) mine.over = error
      })
    for (const message of batch.messages) {
      if (!isRunning() || mine.over) break
      await this.handle(mine, batch.partition, message, beat)
      if (mine !== this.assignment) return
      resolveOffset(message.offset)
      if (Date.now() - this.committedAt >= commitEveryMs) await this.commit(mine, payload)
      await beat()
    }
    await this.commit(mine, payload)
    // What is left of the batch is not ours any more. kafkajs joins the group again when it sees this error.
    if (mine.over) throw mine.over
  }

  private async handle(mine: Assignment, partition: number, message: KafkaMessage, beat: () => void): Promise<void> {
    const { ctx, topic, workMs } = this
    const { offset } = message
    const activity = parse(message.value)
    if (activity instanceof Error) return ctx.onReject({ topic, partition, offset, reason: activity.message })
    if (workMs > 0) {
      // kafkajs has no heartbeat thread: nobody tells the group that this member lives while it works.
      const pulse = setInterval(beat, this.heartbeatInterval / 2)
      await ctx.clock.sleep(workMs).finally(() => clearInterval(pulse))
    }
    ctx.print(`${this.name} handled ${partition}:${offset} ${activity.userId}`)
    mine.handled.set(partition, (mine.handled.get(partition) ?? 0) + 1)
  }

  /** Again while the broker is away: kafkajs makes up for a lost commit with the next record only, which may never come. */
  private async commit(mine: Assignment, payload: EachBatchPayload): Promise<void> {
    for (let attempt = 0; mine === this.assignment; attempt++) {
      try {
        await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets())
        this.committedAt = Date.now()
        return
      } catch (error) {
        if (isOver(error) || attempt === 300) throw error
      }
      await delay(250)
    }
  }
}

const overs = ['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'NOT_COORDINATOR_FOR_GROUP']

function isOver(error: unknown): boolean {
  return overs.includes(String((error as { type?: unknown }).type))
}

/** kafkajs takes a coordinator that was not found for good. */
function mayPass(error: unknown): boolean {
  const { name, retriable } = error as { name?: string; retriable?: boolean }
  return retriable === true || name === 'KafkaJSGroupCoordinatorNotFound'
}

function parse(value: Buffer | null): Activity | Error {
  try {
    if (value === null) throw new Error('a record without a value')
    return activitySchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value)))
  } catch (error) {
    return error as Error
  }
}
