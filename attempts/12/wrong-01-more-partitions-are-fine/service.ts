import type { IHeaders, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, HEADER, type Message, TOPIC } from './contract.ts'
import { type Fate, MainLane, RetryLane } from './lanes.ts'
import { LEAVE_AT, Letterhead } from './letterhead.ts'
import { Mail } from './mailbox.ts'
import { BadMessageError, parseMessage, processMessage } from './processor.ts'
import { retryDelay } from './retry.ts'
import { WAITING_ROOMS } from './topics.ts'

export interface ServiceOptions {
  /** Where messages are processed, see `processMessage`. */
  processorUrl: string
  /** The first retry waits for so long. */
  baseDelayMs: number
}

export interface Service {
  /** Finishes the message it is working on, commits, disconnects. Does not wait for delayed ones: they go on after the next start. */
  stop(): Promise<void>
}

/**
 * Tasks 12.2 to 12.4. Reads `main-topic` from the beginning where the group has committed nothing, and the retry topics, and hands each message to
 * the processor. Resolves when it is a member of its group; rejects within 10 s with an error that says so where no broker ever answered.
 *
 * - A message that fails is written to a retry topic and tried again 1, 2 and 4 times the base delay after its failures: never
 *   early, late by at most one base delay. The fourth failure takes it to `dlq-topic`.
 * - Wait with `ctx.clock.sleep`, once until the message is due: the clock of the tests stands still until they move it. Beside these
 *   waits only the time-out of a try sleeps by it.
 *   A waiting message holds up no other message, no rebalance and no `stop()`.
 * - What cannot be read goes to `ctx.onReject` and to `dlq-topic` at once.
 * - An offset is committed only when its message is processed, or when its copy is acknowledged by a retry topic or the DLQ. While
 *   they cannot be written, the message is not given up: it is taken up again after a base delay.
 * - Order per key: messages that succeed at once are processed in the order of their offsets; messages whose first failure
 *   is one of several in a row are retried in that order too. A message that waits is overtaken by those behind it.
 */
export async function startService(ctx: Ctx, options: ServiceOptions): Promise<Service> {
  await whenBrokerAnswers(ctx)
  const service = new RetryingService(ctx, options)
  try {
    await service.start()
  } catch (error) {
    await service.stop().catch(() => {})
    throw error
  }
  return { stop: () => service.stop() }
}

/** A message at work: what is written about it on its next copy. */
interface Case {
  topic: string
  partition: number
  record: KafkaMessage
  head: Letterhead
  origin: IHeaders
}

class RetryingService {
  readonly #ctx: Ctx
  readonly #url: string
  readonly #base: number
  readonly #mail: Mail
  readonly #main: MainLane
  readonly #retry: RetryLane
  readonly #rooms: readonly string[]
  #stopped: Promise<void> | null = null

  constructor(ctx: Ctx, { processorUrl, baseDelayMs }: ServiceOptions) {
    this.#ctx = ctx
    this.#url = processorUrl
    this.#base = baseDelayMs
    this.#mail = new Mail(ctx)
    this.#rooms = WAITING_ROOMS.map((room) => ctx.name(room))
    this.#main = new MainLane(ctx, ctx.name(GROUP), (topic, partition, record) =>
      this.#first(this.#case(topic, partition, record, false)),
    )
    this.#retry = new RetryLane(ctx, ctx.name(`${GROUP}.retry`), (topic, partition, record) =>
      this.#later(this.#case(topic, partition, record, true)),
    )
  }

  async start(): Promise<void> {
    const results = await Promise.allSettled([
      this.#main.start(this.#ctx.name(TOPIC.main)),
      this.#retry.start([this.#ctx.name(TOPIC.retry), ...this.#rooms]),
    ])
    for (const result of results) if (result.status === 'rejected') throw result.reason
  }

  stop(): Promise<void> {
    this.#stopped ??= (async () => {
      const stops = await Promise.allSettled([this.#main.stop(), this.#retry.stop()])
      await this.#mail.close()
      for (const result of stops) if (result.status === 'rejected') throw result.reason
    })()
    return this.#stopped
  }

  #case(topic: string, partition: number, record: KafkaMessage, travelled: boolean): Case {
    const head = new Letterhead(record.headers)
    const here: IHeaders = {
      [HEADER.originalTopic]: topic,
      [HEADER.originalPartition]: `${partition}`,
      [HEADER.originalOffset]: record.offset,
      [HEADER.originalTimestamp]: record.timestamp,
    }
    return { topic, partition, record, head, origin: (travelled && head.origin) || here }
  }

  async #first(at: Case): Promise<Fate> {
    const message = this.#read(at)
    return message instanceof BadMessageError ? this.#refuse(at, message) : this.#try(at, message, 0)
  }

  async #later(at: Case): Promise<Fate> {
    const message = this.#read(at)
    if (message instanceof BadMessageError) return this.#refuse(at, message)
    const now = this.#ctx.clock.now()
    const due = at.head.number(HEADER.due) ?? 0
    if (now >= due) return this.#try(at, message, at.head.count(HEADER.attempts))
    const leave = Math.min(due, at.head.number(LEAVE_AT) ?? due)
    const room = this.#rooms.indexOf(at.topic)
    // One base delay of tolerance: clocks of several instances differ.
    const usual = room < 0 ? 0 : (retryDelay(room + 1, this.#base) ?? 0) + this.#base
    if (room >= 0 && leave > now && leave - now <= usual) return { gone: false, again: leave - now }
    return this.#forward(at, now, due)
  }

  #read({ record }: Case): Message | BadMessageError {
    try {
      return parseMessage(record.value)
    } catch (error) {
      if (error instanceof BadMessageError) return error
      throw error
    }
  }

  async #try(at: Case, message: Message, failedBefore: number): Promise<Fate> {
    let failure: Error
    try {
      await processMessage(this.#ctx, this.#url, message)
      return { gone: true }
    } catch (error) {
      failure = error as Error
    }
    const failed = failedBefore + 1
    const headers = { ...at.origin, ...errorHeaders(failure, failed) }
    const delay = retryDelay(failed, this.#base)
    if (delay === null) return this.#copy(at, this.#ctx.name(TOPIC.dlq), 0, headers)
    const due = `${this.#ctx.clock.now() + delay}`
    return this.#copy(at, this.#rooms[failed - 1]!, at.partition, { ...headers, [HEADER.due]: due })
  }

  async #refuse(at: Case, error: BadMessageError): Promise<Fate> {
    const fate = await this.#copy(at, this.#ctx.name(TOPIC.dlq), 0, { ...at.origin, ...errorHeaders(error, 1) })
    if (fate.gone) {
      const { topic, partition, record } = at
      this.#ctx.onReject({ topic, partition, offset: record.offset, reason: error.message })
    }
    return fate
  }

  /** Records with delays that are not ours: each room keeps its order only while everybody waits there equally long. */
  #forward(at: Case, now: number, due: number): Promise<Fate> {
    let room = 0
    for (const longer of [1, 2]) if (retryDelay(longer + 1, this.#base)! <= due - now) room = longer
    const headers: IHeaders = { ...at.origin, [HEADER.due]: `${due}` }
    for (const name of [HEADER.attempts, HEADER.errorClass, HEADER.errorMessage]) {
      const text = at.head.text(name)
      if (text !== null) headers[name] = text
    }
    const leave = now + retryDelay(room + 1, this.#base)!
    if (leave < due) headers[LEAVE_AT] = `${leave}`
    return this.#copy(at, this.#rooms[room]!, at.partition, headers)
  }

  async #copy({ record, head }: Case, topic: string, partition: number, headers: IHeaders): Promise<Fate> {
    const { key, value } = record
    try {
      await this.#mail.put(topic, { key, value, partition, headers: { ...head.own, ...headers } })
      return { gone: true }
    } catch {
      return { gone: false, again: this.#base }
    }
  }
}

function errorHeaders(error: Error, failed: number): IHeaders {
  return { [HEADER.attempts]: `${failed}`, [HEADER.errorClass]: error.name, [HEADER.errorMessage]: error.message }
}
