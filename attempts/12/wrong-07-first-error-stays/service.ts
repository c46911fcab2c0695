import type { IHeaders } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, HEADER, type Message, TOPIC } from './contract.ts'
import { countOf, knownOrigin, numberOf, ownHeaders, textOf, UNTIL } from './headers.ts'
import { createOutbox, type OutRecord } from './outbox.ts'
import { parseMessage, processMessage } from './processor.ts'
import { type Outcome, type Place, type Reader, startReader } from './reader.ts'
import { ROOMS, retryDelay } from './retry.ts'

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
export async function startService(ctx: Ctx, { processorUrl, baseDelayMs }: ServiceOptions): Promise<Service> {
  await whenBrokerAnswers(ctx)
  const outbox = createOutbox(ctx)
  const rooms = ROOMS.map(({ topic, factor }) => ({ topic: ctx.name(topic), delay: factor * baseDelayMs }))

  function originOf({ topic, partition, message }: Place): IHeaders {
    return {
      [HEADER.originalTopic]: topic,
      [HEADER.originalPartition]: String(partition),
      [HEADER.originalOffset]: message.offset,
      [HEADER.originalTimestamp]: message.timestamp,
    }
  }

  async function step(place: Place, target: Pick<OutRecord, 'topic' | 'partition'>, headers: IHeaders): Promise<Outcome> {
    const { key, value, headers: all } = place.message
    try {
      await outbox.write({ ...target, key, value, headers: { ...ownHeaders(all), ...headers } })
      return 'done'
    } catch {
      return { waitMs: baseDelayMs }
    }
  }

  function failure(error: Error, attempts: number): IHeaders {
    return {
      [HEADER.attempts]: String(attempts),
      [HEADER.errorClass]: error.name,
      [HEADER.errorMessage]: error.message,
    }
  }

  function knownError(headers: IHeaders | undefined, failed: number): IHeaders {
    const name = textOf(headers, HEADER.errorClass)
    const message = textOf(headers, HEADER.errorMessage)
    if (failed === 0 || name === undefined || message === undefined) return {}
    return { [HEADER.errorClass]: name, [HEADER.errorMessage]: message }
  }

  async function reject(place: Place, origin: IHeaders, error: Error): Promise<Outcome> {
    const outcome = await step(place, { topic: ctx.name(TOPIC.dlq) }, { ...origin, ...failure(error, 1) })
    const { topic, partition, message } = place
    if (outcome === 'done') ctx.onReject({ topic, partition, offset: message.offset, reason: error.message })
    return outcome
  }

  async function attempt(place: Place, message: Message, origin: IHeaders, failed: number): Promise<Outcome> {
    try {
      await processMessage(ctx, processorUrl, message)
      return 'done'
    } catch (error) {
      // What went wrong is told by the first failure; like the origin it is copied from then on.
      const headers = { ...origin, ...failure(error as Error, failed + 1), ...knownError(place.message.headers, failed) }
      const delay = retryDelay(failed + 1, baseDelayMs)
      const room = delay === null ? undefined : rooms[failed]
      if (delay === null || !room) return step(place, { topic: ctx.name(TOPIC.dlq) }, headers)
      const due = String(ctx.clock.now() + delay)
      // The same partition, whoever chose it: what stands in a row goes on in a row.
      return step(place, { topic: room.topic, partition: place.partition }, { ...headers, [HEADER.due]: due })
    }
  }

  function readable(place: Place): Message | Error {
    try {
      return parseMessage(place.message.value)
    } catch (error) {
      return error as Error
    }
  }

  async function takeFirst(place: Place): Promise<Outcome> {
    const message = readable(place)
    const origin = originOf(place)
    return message instanceof Error ? reject(place, origin, message) : attempt(place, message, origin, 0)
  }

  async function takeAgain(place: Place): Promise<Outcome> {
    const { headers } = place.message
    const origin = knownOrigin(headers) ?? originOf(place)
    const message = readable(place)
    if (message instanceof Error) return reject(place, origin, message)
    const now = ctx.clock.now()
    const due = numberOf(headers, HEADER.due) ?? now
    if (due <= now) return attempt(place, message, origin, countOf(headers, HEADER.attempts))
    const until = Math.min(due, numberOf(headers, UNTIL) ?? due)
    const room = rooms.find(({ topic }) => topic === place.topic)
    if (room && until > now && until - now <= room.delay + baseDelayMs) return { waitMs: until - now }
    return moveOn(place, origin, due)
  }

  /**
   * For what others wrote, or this code with other delays: in a room all wait for the same time, so this one waits there for that time
   * and then somewhere else for the rest.
   */
  function moveOn(place: Place, origin: IHeaders, due: number): Promise<Outcome> {
    const now = ctx.clock.now()
    const room = rooms.findLast(({ delay }) => delay <= due - now) ?? rooms[0]!
    const headers: IHeaders = { ...origin, [HEADER.due]: String(due) }
    for (const name of [HEADER.attempts, HEADER.errorClass, HEADER.errorMessage]) {
      const value = place.message.headers?.[name]
      if (value != null) headers[name] = value
    }
    if (now + room.delay < due) headers[UNTIL] = String(now + room.delay)
    return step(place, { topic: room.topic, partition: place.partition }, headers)
  }

  const readers: Reader[] = []
  const stopAll = async () => {
    const stops = await Promise.allSettled(readers.map((reader) => reader.stop()))
    await outbox.close()
    for (const result of stops) if (result.status === 'rejected') throw result.reason
  }
  const start = async (groupId: string, topics: string[], take: (place: Place) => Promise<Outcome>) => {
    readers.push(await startReader(ctx, { groupId, topics, take, commits: true }))
  }
  const starts = await Promise.allSettled([
    start(ctx.name(GROUP), [ctx.name(TOPIC.main)], takeFirst),
    start(ctx.name(`${GROUP}.retry`), [ctx.name(TOPIC.retry), ...rooms.map(({ topic }) => topic)], takeAgain),
  ])
  for (const result of starts) {
    if (result.status === 'fulfilled') continue
    await stopAll().catch(() => {})
    throw result.reason
  }
  let stopped: Promise<void> | undefined
  return {
    stop() {
      stopped ??= stopAll()
      return stopped
    },
  }
}
