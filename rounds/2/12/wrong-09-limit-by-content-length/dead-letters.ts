import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { CompressionTypes, Kafka, type KafkaMessage, type Message, type Producer, type Transaction } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { keepReading, RETRY } from './consuming.ts'
import { HEADER, MEMBER, TOPIC } from './contract.ts'
import { count, type Origin, origin, own, text } from './headers.ts'
import { parseMessage } from './processor.ts'
import { DECISIONS } from './topics.ts'

/** `dead`: waits for a decision. The other two are final. */
export type LetterStatus = 'dead' | 'replayed' | 'discarded'

/** One record of `dlq-topic` and what was decided about it. */
export interface Letter {
  /** `partition-offset` of the record in `dlq-topic`, for example `0-17`. */
  id: string
  status: LetterStatus
  key: string | null
  /** The value as it would be replayed: text; bytes that are no UTF-8 in base64; null for a record without a value. */
  value: string | null
  encoding: 'utf8' | 'base64'
  /** The value is not the one that failed, byte for byte: edited back to that one, it is no longer edited. */
  edited: boolean
  /** From the headers of the record; 0, empty and null where somebody wrote it without them, or with what is no number. `origin` needs all its four. */
  attempts: number
  error: { class: string; message: string }
  origin: Origin | null
  /** The message's own headers. */
  headers: Record<string, string>
  /** Timestamp of the record in `dlq-topic`, ms. */
  deadSince: number
}

/**
 * `dlq-topic` as an administrator sees it. Decisions outlive the process: keep them in Kafka, not in memory. `edit`, `replay` and `discard` reject where no
 * letter has this id, where it is no longer dead when it is their turn, and where Kafka cannot be written: it is then what it was, and can be decided later.
 */
export interface DeadLetters {
  /** Those with status `dead`, in the order of their offsets. */
  list(): Letter[]
  find(id: string): Letter | undefined
  /** Changes what a replay will send. The last edit holds. */
  edit(id: string, value: string): Promise<void>
  /**
   * Writes the message to `main-topic` with its key, its value (the edited one if there is one), its own headers and `x-replay-of`, and
   * nothing of the headers of its former life. Once, whoever asks how often, whichever answer of the broker is lost, and whenever the process dies.
   */
  replay(id: string): Promise<void>
  discard(id: string): Promise<void>
  close(): Promise<void>
}

export class UnknownLetterError extends Error {
  override readonly name = 'UnknownLetterError'
}

export class DecidedError extends Error {
  override readonly name = 'DecidedError'
}

interface Entry {
  message: KafkaMessage
  status: LetterStatus
  /** As edited; undefined: as it came. */
  value?: Buffer
}

/** A record of the topic of decisions: the letter's id is its key, what was decided a header, an edited value its value. */
type Decision = Pick<Message, 'key' | 'value' | 'headers'>
const ACT = 'act'
/** Of this very decision: by it one tells whether it stands. */
const NONCE = 'nonce'

/** Task 12.5. Resolves when all former decisions are known; rejects within 10 s with an error that says so where no broker ever answered. */
export async function openDeadLetters(ctx: Ctx): Promise<DeadLetters> {
  await whenBrokerAnswers(ctx)
  const kafka = new Kafka({ ...ctx.clientConfig, requestTimeout: 2500, retry: { ...RETRY, retries: 4 } })
  const dlq = ctx.name(TOPIC.dlq)
  const decisions = ctx.name(DECISIONS)
  const entries = new Map<string, Entry>()
  /** Decisions about letters that are not read yet: the two topics are read side by side. */
  const early = new Map<string, Decision[]>()
  const standing = new Set<string>()
  const closing = new AbortController()
  let applied = -1
  let arrived = -1

  function decide(entry: Entry, { value, headers }: Decision): void {
    const act = text(headers, ACT)
    if (entry.status !== 'dead') return
    if (act === 'edit') entry.value = value as Buffer
    else if (act === 'replayed' || act === 'discarded') entry.status = act
  }

  /** In the order of offsets, each once: after a rebalance they are read again. */
  function apply(offset: number, decision: Decision): void {
    if (offset <= applied) return
    applied = offset
    standing.add(text(decision.headers, NONCE) ?? '')
    if (decision.key === null) return
    const id = String(decision.key)
    const entry = entries.get(id)
    if (entry) decide(entry, decision)
    else early.set(id, [...(early.get(id) ?? []), decision])
  }

  function arrive(partition: number, message: KafkaMessage): void {
    const id = `${partition}-${message.offset}`
    arrived = Math.max(arrived, Number(message.offset))
    if (entries.has(id)) return
    const entry: Entry = { message, status: 'dead' }
    for (const decision of early.get(id) ?? []) decide(entry, decision)
    early.delete(id)
    entries.set(id, entry)
  }

  const reader = await keepReading(new Kafka({ ...ctx.clientConfig, retry: RETRY }), {
    config: { groupId: ctx.name(`dlq-admin.${randomUUID()}`), ...MEMBER },
    topics: [dlq, decisions],
    run: () => ({
      autoCommit: false,
      eachMessage: async ({ topic, partition, message }) => {
        if (topic === dlq) arrive(partition, message)
        else apply(Number(message.offset), message)
      },
    }),
  })

  async function until(done: () => boolean, ms: number): Promise<boolean> {
    for (const end = Date.now() + ms; !done(); await pause(15, undefined, { signal: closing.signal }))
      if (Date.now() > end) return false
    return true
  }

  async function send(transaction: Transaction, topic: string, message: Message): Promise<number> {
    const large = (message.value?.length ?? 0) > 1_000_000
    const compression = large ? CompressionTypes.GZIP : CompressionTypes.None
    const [written] = await transaction.send({ topic, acks: -1, compression, messages: [message] })
    return Number(written?.baseOffset)
  }

  /** Ends what a former producer left open, that of a killed panel too, and waits until all that stands was read. */
  async function recover(): Promise<Producer> {
    const next = kafka.producer({
      transactionalId: ctx.name('dlq-admin'),
      idempotent: true,
      maxInFlightRequests: 1,
      transactionTimeout: 20_000,
    })
    try {
      await next.connect()
      const transaction = await next.transaction()
      const nonce = randomUUID()
      await send(transaction, decisions, { key: null, value: null, headers: { [ACT]: 'mark', [NONCE]: nonce } })
      await transaction.commit()
      if (!(await until(() => standing.has(nonce), 8000))) throw new Error(`${decisions} cannot be read`)
      return next
    } catch (error) {
      await next.disconnect().catch(() => {})
      throw error
    }
  }

  /** undefined while it is not known what became of the last transaction. */
  let producer: Producer | undefined
  let repair: NodeJS.Timeout | undefined

  /** What is left open holds up those who read main-topic: it is ended also when nobody decides anything more. */
  async function ready(): Promise<Producer> {
    clearTimeout(repair)
    try {
      producer ??= await recover()
      return producer
    } catch (error) {
      if (!closing.signal.aborted) repair = setTimeout(() => void inTurn(ready).catch(() => {}), 1000)
      throw error
    }
  }

  async function commit(id: string, act: string, value: Buffer | null, replay?: Message): Promise<void> {
    const patience = Date.now() + 3000
    for (;;) {
      const current = await ready()
      const nonce = randomUUID()
      const decision = { key: id, value, headers: { [ACT]: act, [NONCE]: nonce } }
      try {
        const transaction = await current.transaction()
        if (replay) await send(transaction, ctx.name(TOPIC.main), replay)
        const offset = await send(transaction, decisions, decision)
        await transaction.commit()
        if (offset >= 0) apply(offset, decision)
        else await until(() => standing.has(nonce), 5000)
        return
      } catch (error) {
        producer = undefined
        await current.disconnect().catch(() => {})
        // Only Kafka knows whether it stands.
        await ready()
        if (standing.has(nonce)) return
        if (Date.now() > patience || closing.signal.aborted) throw error
      }
    }
  }

  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(() => {
      if (closing.signal.aborted) throw new Error('the dead letters are closed')
      return work()
    })
    last = turn.catch(() => {})
    return turn
  }

  function dead(id: string): Entry {
    const entry = entries.get(id)
    if (!entry) throw new UnknownLetterError(`there is no letter ${id}`)
    if (entry.status !== 'dead') throw new DecidedError(`letter ${id} is ${entry.status} already`)
    return entry
  }

  const letters: DeadLetters = {
    list: () => [...entries].filter(([, { status }]) => status === 'dead').map(([id, entry]) => letterOf(id, entry)),
    find(id) {
      const entry = entries.get(id)
      return entry && letterOf(id, entry)
    },
    edit: (id, value) =>
      inTurn(async () => {
        dead(id)
        const bytes = Buffer.from(value)
        parseMessage(bytes)
        await commit(id, 'edit', bytes)
      }),
    replay: (id) =>
      inTurn(async () => {
        const { message, value = message.value } = dead(id)
        const headers = { ...own(message.headers), [HEADER.replayOf]: id }
        await commit(id, 'replayed', null, { key: message.key, value, headers })
      }),
    discard: (id) =>
      inTurn(async () => {
        dead(id)
        await commit(id, 'discarded', null)
      }),
    async close() {
      closing.abort()
      clearTimeout(repair)
      await last
      clearTimeout(repair)
      await reader.stop()
      await producer?.disconnect().catch(() => {})
    },
  }

  try {
    for (let left = 8; !producer; left -= 1) {
      await inTurn(ready).catch((error: unknown) => {
        if (left === 0) throw error
        return pause(250)
      })
    }
    const high = await end(kafka, dlq)
    await until(() => arrived >= high - 1, 3000)
  } catch (error) {
    await letters.close()
    throw error
  }
  return letters
}

async function end(kafka: Kafka, topic: string): Promise<number> {
  const admin = kafka.admin()
  try {
    await admin.connect()
    const [offsets] = await admin.fetchTopicOffsets(topic)
    return offsets && offsets.low !== offsets.high ? Number(offsets.high) : 0
  } finally {
    await admin.disconnect()
  }
}

function letterOf(id: string, { message, status, value: edit }: Entry): Letter {
  const { headers } = message
  const value = edit ?? message.value
  const shown = value && utf8(value)
  return {
    id,
    status,
    key: message.key && message.key.toString(),
    value: shown ?? (value && value.toString('base64')),
    encoding: value && shown === undefined ? 'base64' : 'utf8',
    edited: edit !== undefined && !(message.value && edit.equals(message.value)),
    attempts: count(headers, HEADER.attempts) ?? 0,
    error: { class: text(headers, HEADER.errorClass) ?? '', message: text(headers, HEADER.errorMessage) ?? '' },
    origin: origin(headers),
    headers: Object.fromEntries(
      Object.entries(own(headers)).map(([name, found]) => [name, [found].flat().map(String).join(', ')]),
    ),
    deadSince: Number(message.timestamp),
  }
}

/** undefined for what is no UTF-8. A byte order mark is part of the text: who edits it back must be able to. */
function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
