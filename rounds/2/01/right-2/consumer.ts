/** Task 1.4: the consumer. */
import type { EachMessagePayload, Consumer as KafkaConsumer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { firstContact, pause } from './connection.ts'
import { group, topic, type UserEvent, userEvent } from './event.ts'

export interface Consumer {
  /**
   * Takes no further message. Resolves when what it has handled is committed (and nothing else is) and the connection is closed:
   * the next start goes on right there.
   */
  stop(): Promise<void>
}

/** The event in a value, or why there is none. */
function read(value: Buffer | null): { event: UserEvent } | { reason: string } {
  if (!value) return { reason: 'the record has no value' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(value)
    return { event: userEvent.parse(JSON.parse(text)) }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Lines are printed one by one; behind them one commit at a time carries what has been printed meanwhile. */
class Printer implements Consumer {
  readonly #ctx: Ctx
  readonly #topic: string
  readonly #kafka: KafkaConsumer
  /** Next offset by partition: handled and not committed yet. */
  readonly #uncommitted = new Map<number, string>()
  #committing: Promise<void> | undefined
  #starting: Promise<void> = Promise.resolve()
  #restart: NodeJS.Timeout | undefined
  #stopped: Promise<void> | undefined

  constructor(ctx: Ctx) {
    this.#ctx = ctx
    this.#topic = ctx.name(topic)
    this.#kafka = ctx.kafka.consumer({
      groupId: ctx.name(group),
      sessionTimeout: 8_000,
      rebalanceTimeout: 8_000,
      heartbeatInterval: 1_500,
      maxWaitTimeInMs: 100,
      allowAutoTopicCreation: false,
      retry: { ...ctx.clientConfig.retry, restartOnFailure: async () => false },
    })
    // After a rebalance reading begins at what is committed: what was to be committed then will be handled again.
    this.#kafka.on(this.#kafka.events.GROUP_JOIN, () => this.#uncommitted.clear())
    this.#kafka.on(this.#kafka.events.CRASH, () => {
      this.#uncommitted.clear()
      this.#runAgain()
    })
  }

  async start(): Promise<void> {
    try {
      await this.#kafka.connect()
      await this.#kafka.subscribe({ topics: [this.#topic], fromBeginning: true })
      await this.#run()
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#end()
    return this.#stopped
  }

  async #end(): Promise<void> {
    // From here on eachMessage does nothing. The consumer itself goes on: without it no commit would pass.
    clearTimeout(this.#restart)
    await this.#starting
    const giveUpAt = performance.now() + 75_000
    while (this.#uncommitted.size > 0 && performance.now() < giveUpAt) await this.#commit()
    await this.#committing
    await this.#kafka.disconnect()
  }

  #run(): Promise<void> {
    return this.#kafka.run({ autoCommit: false, eachMessage: (payload) => this.#eachMessage(payload) })
  }

  #runAgain(): void {
    if (this.#stopped) return
    clearTimeout(this.#restart)
    this.#restart = setTimeout(() => {
      this.#starting = this.#kafka
        .connect()
        .then(() => this.#run())
        .catch(() => this.#runAgain())
    }, 300)
  }

  async #eachMessage({ partition, message }: EachMessagePayload): Promise<void> {
    if (this.#stopped) return
    const { offset } = message
    const result = read(message.value)
    if ('event' in result) this.#ctx.print(`${partition}:${offset} ${result.event.userId} ${result.event.type}`)
    else this.#ctx.onReject({ topic: this.#topic, partition, offset, reason: result.reason })
    this.#uncommitted.set(partition, String(BigInt(offset) + 1n))
    void this.#commit()
  }

  #commit(): Promise<void> {
    this.#committing ??= this.#commitAll()
    return this.#committing
  }

  async #commitAll(): Promise<void> {
    await Promise.resolve()
    while (this.#uncommitted.size > 0) {
      const taken = [...this.#uncommitted]
      try {
        await this.#kafka.commitOffsets(taken.map(([partition, offset]) => ({ topic: this.#topic, partition, offset })))
      } catch {
        await pause(200)
        if (this.#stopped) break
        continue
      }
      for (const [partition, offset] of taken) {
        if (this.#uncommitted.get(partition) === offset) this.#uncommitted.delete(partition)
      }
    }
    this.#committing = undefined
  }
}

/**
 * Reads `user-events` from its beginning as the group `user-events-printer` and prints one line an event with
 * `ctx.print`: `partition:offset key type`, for example `2:41 u-7 logged-in`; those of a partition in the order of their offsets.
 * An offset is committed after its line is printed, as it goes along. After a crash or a broken connection a line may be printed
 * again; none is left out.
 * A message that breaks the contract goes to `ctx.onReject`, and reading goes on: its offset is committed too.
 * Rejects within 10 s with an error that says so when no broker answers: nobody listens, or whoever listens says nothing. Once
 * connected, it goes on trying through an outage of a minute.
 */
export async function startConsumer(ctx: Ctx): Promise<Consumer> {
  await firstContact(ctx)
  const printer = new Printer(ctx)
  await printer.start()
  return printer
}
