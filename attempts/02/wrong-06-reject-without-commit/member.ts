import { setTimeout as pause } from 'node:timers/promises'
import { type Consumer, type EachMessagePayload, Kafka, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Activity, activitySchema, GROUP, TOPIC } from './activity.ts'
import { insist, isTransient, rootOf } from './admins.ts'
import { whenBrokerAnswers } from './connection.ts'

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

/** Partitions from one assignment to the next, with what was handled of each. */
interface Tenure {
  handled: Map<number, number>
  /** Set when the group has said that it is over. */
  over?: Error
}

const TENURE_IS_OVER = new Set(['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'NOT_COORDINATOR_FOR_GROUP'])

/**
 * Tasks 2.3 to 2.5. Joins the group `activity-workers`, handles one activity after the other and commits after each. Every time
 * kafkajs gives up, a new consumer takes its place.
 */
export async function startMember(ctx: Ctx, options: MemberOptions = {}): Promise<Member> {
  const { sessionTimeoutMs = 6000, workMs = 0, name = ctx.clientConfig.clientId ?? 'kafkajs' } = options
  const topic = ctx.name(TOPIC)
  const beat = Math.max(1, Math.floor(sessionTimeoutMs / 5) - 50)

  await whenBrokerAnswers(ctx)
  const kafka = new Kafka({ ...ctx.clientConfig, clientId: name, logLevel: logLevel.NOTHING })

  let tenure: Tenure = { handled: new Map() }
  let stopping = false
  let working: Promise<void> = Promise.resolve()
  let current: { consumer: Consumer; started: Promise<void>; die(error?: unknown): void } | undefined
  let joined: () => void = () => {}

  function begin(partitions: number[]): void {
    const inOrder = partitions.toSorted((a, b) => a - b)
    tenure = { handled: new Map(inOrder.map((partition) => [partition, 0])) }
    ctx.print(`${name} owns ${inOrder.length > 0 ? inOrder.join(',') : '-'}`)
    joined()
  }

  async function work(heartbeat: () => Promise<void>, mine: Tenure): Promise<void> {
    if (workMs === 0) return
    const pulse = setInterval(async () => {
      try {
        await heartbeat()
      } catch (error) {
        if (isOver(error)) mine.over ??= rootOf(error)
      }
    }, beat)
    try {
      await ctx.clock.sleep(workMs)
    } finally {
      clearInterval(pulse)
    }
  }

  /** Until the group has taken it, or the tenure is over: then it throws what kafkajs needs to see to join again. */
  async function commit(consumer: Consumer, mine: Tenure, partition: number, offset: string): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      if (mine !== tenure) throw new Error('the partition is lost')
      try {
        await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(offset) + 1n) }])
        return
      } catch (error) {
        if (isOver(error)) {
          mine.over ??= rootOf(error)
          throw rootOf(error)
        }
        if (!isTransient(error) || (stopping && attempt > 30)) throw error
        await pause(200)
      }
    }
  }

  async function handle(consumer: Consumer, { partition, message, heartbeat }: EachMessagePayload): Promise<void> {
    const mine = tenure
    if (stopping) return // nothing is committed of what is left out here
    if (mine.over) throw mine.over
    const count = mine.handled.get(partition)
    if (count === undefined) throw new Error('the partition is lost')

    const { offset } = message
    const read = parse(message.value)
    if (typeof read === 'string') {
      return ctx.onReject({ topic, partition, offset, reason: read })
    }
    await work(heartbeat, mine)
    mine.handled.set(partition, count + 1)
    ctx.print(`${name} handled ${partition}:${offset} ${read.userId}`)
    await commit(consumer, mine, partition, offset)
  }

  async function unlessStopping(step: () => Promise<void>): Promise<void> {
    if (stopping) throw new Error('the member is to stop')
    await step()
  }

  /** One consumer, until it is stopped or kafkajs has given it up. Resolves with the error then. */
  async function live(): Promise<unknown> {
    const consumer = kafka.consumer({
      groupId: ctx.name(GROUP),
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: beat,
      maxWaitTimeInMs: Math.max(1, Math.min(100, Math.floor(sessionTimeoutMs / 20))),
      allowAutoTopicCreation: false,
      retry: { retries: 6, restartOnFailure: async () => false },
    })
    let die: (error?: unknown) => void = () => {}
    const dead = new Promise<unknown>((resolve) => {
      die = resolve
    })
    consumer.on(consumer.events.CRASH, ({ payload }) => die(payload.error))
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => begin(payload.memberAssignment[topic] ?? []))
    const started = (async () => {
      await insist(() => unlessStopping(() => consumer.connect()))
      await insist(() => unlessStopping(() => consumer.subscribe({ topic, fromBeginning: true })))
      await consumer.run({
        autoCommit: false,
        eachMessage: (payload) => {
          working = handle(consumer, payload)
          return working
        },
      })
    })()
    current = { consumer, started, die }
    started.catch(die)
    const error = await dead
    tenure = { handled: new Map() }
    await consumer.disconnect().catch(() => {})
    return error
  }

  let everJoined = false
  const life = new Promise<void>((resolve, reject) => {
    joined = () => {
      everJoined = true
      resolve()
    }
    void (async () => {
      while (!stopping) {
        const error = await live()
        if (stopping) break
        if (!everJoined && !isTransient(error)) return reject(error)
        await pause(250)
      }
    })()
  })
  await life

  let left: Promise<void> | undefined
  async function leave(): Promise<void> {
    stopping = true
    const last = current
    await last?.started.catch(() => {})
    // kafkajs commits nothing for us once disconnect() is called: the activity at hand first.
    await working.catch(() => {})
    await last?.consumer.disconnect()
    last?.die()
    tenure = { handled: new Map() }
  }

  return {
    owned: () => [...tenure.handled].map(([partition, handled]) => ({ partition, handled })),
    stop: () => {
      left ??= leave()
      return left
    },
  }
}

function isOver(error: unknown): boolean {
  return TENURE_IS_OVER.has(rootOf(error).type ?? '')
}

/** The activity, or the reason why it is none. */
function parse(value: Buffer | null): Activity | string {
  if (!value) return 'no value'
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value)
    const result = activitySchema.safeParse(JSON.parse(text))
    return result.success ? result.data : result.error.message
  } catch (error) {
    return `cannot be read: ${error}`
  }
}
