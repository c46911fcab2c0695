import { setTimeout as pause } from 'node:timers/promises'
import { type Consumer, type ConsumerRunConfig, Kafka, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { MEMBER } from './contract.ts'

/** A kafkajs consumer that comes back from every crash until it is stopped. */
export class GroupMember {
  readonly consumer: Consumer
  #ending = false
  #again: NodeJS.Timeout | undefined

  constructor(ctx: Ctx, groupId: string) {
    // Consumers of one kafkajs client share their memory of offsets: each gets a client.
    const kafka = new Kafka({ ...ctx.clientConfig, logLevel: logLevel.NOTHING })
    this.consumer = kafka.consumer({
      groupId,
      heartbeatInterval: MEMBER.heartbeatInterval,
      maxWaitTimeInMs: MEMBER.maxWaitTimeInMs,
      sessionTimeout: 6000,
      allowAutoTopicCreation: false,
      retry: { restartOnFailure: async () => !this.#ending },
    })
  }

  get ending(): boolean {
    return this.#ending
  }

  /** Resolves when it has joined its group. */
  async start(topics: string[], config: ConsumerRunConfig): Promise<void> {
    const { consumer } = this
    let joinedOnce = false
    const joined = new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.GROUP_JOIN, () => {
        joinedOnce = true
        resolve()
      })
      consumer.on(consumer.events.CRASH, ({ payload: { restart, error } }) => {
        if (restart || this.#ending) return
        if (!joinedOnce) return reject(error)
        this.#again = setTimeout(() => void consumer.run(config), 500)
      })
    })
    joined.catch(() => {})
    await consumer.connect()
    await consumer.subscribe({ topics, fromBeginning: true })
    await consumer.run(config)
    await joined
  }

  /** From now on handlers begin nothing new. */
  end(): void {
    this.#ending = true
    clearTimeout(this.#again)
  }

  async disconnect(): Promise<void> {
    this.end()
    await this.consumer.disconnect()
  }
}

/** Heartbeats while something takes its time. A failure is told by the next regular heartbeat. */
export async function alive<T>(heartbeat: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void heartbeat().catch(() => {}), MEMBER.heartbeatInterval)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const stop = new AbortController()
  await Promise.race([work.catch(() => {}), pause(ms, null, { signal: stop.signal }).catch(() => {})])
  stop.abort()
}
