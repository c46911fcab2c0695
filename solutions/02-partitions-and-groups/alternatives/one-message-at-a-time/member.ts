import { type Consumer, type EachMessagePayload, Kafka, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { activitySchema, GROUP, TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'

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
  private readonly consumer: Consumer
  private counts: Readonly<Record<number, number>> = {}

  constructor(
    ctx: Ctx,
    { name = ctx.clientConfig.clientId ?? 'member', sessionTimeoutMs = 6000, workMs = 0 }: MemberOptions,
  ) {
    this.ctx = ctx
    this.name = name
    this.workMs = workMs
    this.consumer = new Kafka({ ...ctx.clientConfig, clientId: name, logLevel: logLevel.NOTHING }).consumer({
      groupId: ctx.name(GROUP),
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: Math.floor(sessionTimeoutMs / 6),
      maxWaitTimeInMs: 100,
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
        ctx.print(`${this.name} owns ${partitions.length === 0 ? '-' : partitions.join(',')}`)
        resolve()
      })
    })
    await consumer.connect()
    await consumer.subscribe({ topics: [topic], fromBeginning: true })
    await consumer.run({
      autoCommitThreshold: 1,
      partitionsConsumedConcurrently: 3,
      eachMessage: (payload) => this.handle(payload),
    })
    await joined
  }

  owned(): OwnedPartition[] {
    return Object.entries(this.counts).map(([partition, handled]) => ({ partition: Number(partition), handled }))
  }

  async stop(): Promise<void> {
    await this.consumer.disconnect()
  }

  private async handle({ topic, partition, message: { value, offset } }: EachMessagePayload): Promise<void> {
    const checked = activitySchema.safeParse(jsonOf(value))
    if (!checked.success) {
      this.ctx.onReject({ topic, partition, offset, reason: checked.error.message })
      return
    }
    if (this.workMs > 0) await this.ctx.clock.sleep(this.workMs)
    this.ctx.print(`${this.name} handled ${partition}:${offset} ${checked.data.userId}`)
    this.counts = { ...this.counts, [partition]: (this.counts[partition] ?? 0) + 1 }
  }
}

/** Undefined where it is not JSON: no contract allows that. */
function jsonOf(value: Buffer | null): unknown {
  try {
    return value === null ? undefined : JSON.parse(value.toString())
  } catch {
    return undefined
  }
}
