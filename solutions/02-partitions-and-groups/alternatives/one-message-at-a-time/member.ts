import { isUtf8 } from 'node:buffer'
import { setTimeout as delay } from 'node:timers/promises'
import { type Consumer, type EachMessagePayload, Kafka, logLevel } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { activitySchema, GROUP, TOPIC } from './activity.ts'

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
  const member = new Worker(ctx, options)
  await member.start()
  return member
}

/** One record at a time, committed one at a time; partitions side by side. */
class Worker implements Member {
  private readonly ctx: Ctx
  private readonly name: string
  private readonly workMs: number
  private readonly pulseMs: number
  private readonly consumer: Consumer
  private readonly underWay = new Set<Promise<void>>()
  private counts: Readonly<Record<number, number>> = {}
  private joins = 0
  private starting: Promise<void> = Promise.resolve()
  private leaving: Promise<void> | undefined

  constructor(
    ctx: Ctx,
    { name = ctx.clientConfig.clientId ?? 'member', sessionTimeoutMs = 6000, workMs = 0 }: MemberOptions,
  ) {
    this.ctx = ctx
    this.name = name
    this.workMs = workMs
    this.pulseMs = Math.floor(sessionTimeoutMs / 6)
    this.consumer = new Kafka({ ...ctx.clientConfig, clientId: name, logLevel: logLevel.NOTHING }).consumer({
      groupId: ctx.name(GROUP),
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: this.pulseMs,
      rebalanceTimeout: 60_000 + workMs,
      maxWaitTimeInMs: Math.min(100, this.pulseMs),
      retry: { restartOnFailure: async () => false },
    })
  }

  async start(): Promise<void> {
    const { consumer, ctx } = this
    await whenBrokerAnswers(ctx)
    const topic = ctx.name(TOPIC)
    const joined = new Promise<void>((resolve) => {
      consumer.on(consumer.events.GROUP_JOIN, ({ payload: { memberAssignment } }) => {
        const partitions = [...(memberAssignment[topic] ?? [])].sort((a, b) => a - b)
        this.counts = Object.fromEntries(partitions.map((partition) => [partition, 0]))
        this.joins++
        ctx.print(`${this.name} owns ${partitions.length === 0 ? '-' : partitions.join(',')}`)
        resolve()
      })
    })
    // Whatever kafkajs gives up on, it begins anew.
    consumer.on(consumer.events.CRASH, () => {
      this.starting = this.starting.then(() => delay(250)).then(() => this.run())
    })
    await consumer.connect()
    await consumer.subscribe({ topics: [topic], fromBeginning: true })
    this.starting = this.run()
    await joined
  }

  owned(): OwnedPartition[] {
    return Object.entries(this.counts).map(([partition, handled]) => ({ partition: Number(partition), handled }))
  }

  stop(): Promise<void> {
    this.leaving ??= this.leave()
    return this.leaving
  }

  private async leave(): Promise<void> {
    // kafkajs commits nothing once it is told to disconnect: the works that are under way come first.
    await Promise.allSettled(this.underWay)
    await this.starting
    await this.consumer.disconnect()
    this.counts = {}
  }

  private async run(): Promise<void> {
    if (this.leaving) return
    await this.consumer.run({
      autoCommit: false,
      partitionsConsumedConcurrently: 3,
      eachMessage: (payload) => {
        if (this.leaving) return Promise.resolve() // not handled, so not committed
        const work = this.handle(payload)
        this.underWay.add(work)
        return work.finally(() => this.underWay.delete(work))
      },
    })
  }

  private async handle({ topic, partition, message, heartbeat }: EachMessagePayload): Promise<void> {
    const { joins } = this
    const { value, offset } = message
    const checked = activitySchema.safeParse(jsonOf(value))
    if (checked.success) {
      await this.work(heartbeat)
      this.ctx.print(`${this.name} handled ${partition}:${offset} ${checked.data.userId}`)
    } else this.ctx.onReject({ topic, partition, offset, reason: checked.error.message })
    if (joins !== this.joins) return
    if (checked.success) this.counts = { ...this.counts, [partition]: (this.counts[partition] ?? 0) + 1 }
    await this.consumer
      .commitOffsets([{ topic, partition, offset: String(BigInt(offset) + 1n) }])
      // kafkajs joins again when it sees the group's own word, and wraps it here.
      .catch((error: Error) => Promise.reject(error.cause ?? error))
  }

  private async work(heartbeat: () => Promise<void>): Promise<void> {
    if (this.workMs === 0) return
    const pulse = setInterval(() => heartbeat().catch(() => {}), this.pulseMs / 2)
    await this.ctx.clock.sleep(this.workMs)
    clearInterval(pulse)
  }
}

/** Undefined where it is no JSON in UTF-8: no contract allows that. */
function jsonOf(value: Buffer | null): unknown {
  try {
    return isUtf8(value ?? Buffer.of()) ? JSON.parse(String(value)) : undefined
  } catch {
    return undefined
  }
}
