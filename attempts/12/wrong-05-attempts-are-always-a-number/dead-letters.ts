import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type IHeaders, Kafka, type KafkaMessage, logLevel, Partitioners, type Producer, type TopicMessages } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { HEADER, TOPIC } from './contract.ts'
import { countOf, numberOf, ownHeaders, textOf } from './headers.ts'
import { BadMessageError, parseMessage } from './processor.ts'
import { type Place, startReader } from './reader.ts'
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
  /** The value is no longer the one that failed. */
  edited: boolean
  /** From the headers of the record; 0, empty and null where somebody wrote it without them. */
  attempts: number
  error: { class: string; message: string }
  origin: { topic: string; partition: number; offset: string; timestamp: number } | null
  /** The message's own headers. */
  headers: Record<string, string>
  /** Timestamp of the record in `dlq-topic`, ms. */
  deadSince: number
}

/** `dlq-topic` as an administrator sees it. Decisions outlive the process: keep them in Kafka, not in memory. */
export interface DeadLetters {
  list(): Letter[]
  find(id: string): Letter | undefined
  /** Changes what a replay will send. */
  edit(id: string, value: string): Promise<void>
  /**
   * Writes the message to `main-topic` with its key, its value (the edited one if there is one), its own headers and `x-replay-of`, and
   * nothing of the headers of its former life. Once, whoever asks how often, and whenever the process dies.
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

interface Decision {
  uid: string
  /** `start`: a panel's first record; no earlier panel can write behind it. */
  kind: 'start' | 'edit' | 'replay' | 'discard'
  id?: string
  value?: string
}

interface Verdict {
  status: LetterStatus
  value?: Buffer
}

/** What a decision that hangs may hold up others that read main-topic. */
const TRANSACTION_TIMEOUT_MS = 15_000
const PATIENCE_MS = 5_000

/** Task 12.5. Resolves when all former decisions are known; rejects within 10 s with an error that says so where no broker ever answered. */
export async function openDeadLetters(ctx: Ctx): Promise<DeadLetters> {
  await whenBrokerAnswers(ctx)
  const dlq = ctx.name(TOPIC.dlq)
  const log = ctx.name(DECISIONS)
  const kafka = new Kafka({
    ...ctx.clientConfig,
    retry: { ...ctx.clientConfig.retry, retries: 12 },
    logLevel: logLevel.NOTHING,
  })
  const records = new Map<string, { partition: number; message: KafkaMessage }>()
  const verdicts = new Map<string, Verdict>()
  const applied = new Set<string>()
  const awaited = new Map<string, { resolve(): void; reject(error: Error): void }>()
  const readUpTo = new Map<number, bigint>()
  let producer: Producer | undefined
  let last: Promise<unknown> = Promise.resolve()
  let closed: Promise<void> | undefined

  const reader = await startReader(ctx, {
    groupId: ctx.name(`dlq-panel.${randomUUID()}`),
    topics: [dlq, log],
    commits: false,
    async take(place) {
      if (place.topic === dlq) records.set(`${place.partition}-${place.message.offset}`, place)
      else readDecision(place)
      return 'done'
    },
    onRead(topic, partition, offset) {
      if (topic === dlq) readUpTo.set(partition, offset)
    },
  })

  function readDecision({ message }: Place): void {
    let decision: Decision
    try {
      decision = JSON.parse(String(message.value))
    } catch {
      return
    }
    apply(decision)
    awaited.get(decision.uid)?.resolve()
  }

  function apply({ uid, kind, id, value }: Decision): void {
    if (applied.has(uid)) return
    applied.add(uid)
    if (kind === 'start' || id === undefined) return
    const verdict: Verdict = verdicts.get(id) ?? { status: 'dead' }
    verdicts.set(id, verdict)
    if (verdict.status !== 'dead') return
    if (kind === 'edit') verdict.value = Buffer.from(value ?? '')
    else verdict.status = kind === 'replay' ? 'replayed' : 'discarded'
  }

  /** All of it or nothing. An error does not tell which of the two. */
  async function commit(topicMessages: TopicMessages[]): Promise<void> {
    if (!producer) throw new Error('there is no producer')
    const transaction = await producer.transaction()
    try {
      await transaction.sendBatch({ topicMessages })
      await transaction.commit()
    } catch (error) {
      if (transaction.isActive()) await transaction.abort().catch(() => {})
      throw error
    }
  }

  const asRecord = (decision: Decision): TopicMessages => ({
    topic: log,
    messages: [{ key: decision.id ?? null, value: JSON.stringify(decision) }],
  })

  /** Ends what another producer of our id left open, and waits until all that was decided before has been read. */
  async function takeOver(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const uid = randomUUID()
      const seen = new Promise<void>((resolve, reject) => awaited.set(uid, { resolve, reject }))
      seen.catch(() => {})
      try {
        await producer?.disconnect().catch(() => {})
        producer = kafka.producer({
          transactionalId: ctx.name('dlq-panel'),
          transactionTimeout: TRANSACTION_TIMEOUT_MS,
          idempotent: true,
          maxInFlightRequests: 1,
          allowAutoTopicCreation: false,
          createPartitioner: Partitioners.DefaultPartitioner,
        })
        await producer.connect()
        await commit([asRecord({ uid, kind: 'start' })])
        await seen
        return
      } catch (error) {
        if (closed || tries === 5) throw error
        await pause(200)
      } finally {
        awaited.delete(uid)
      }
    }
  }

  function decide(kind: Decision['kind'], id: string, value?: string): Promise<void> {
    const turn = last.then(async () => {
      const decision: Decision = { uid: randomUUID(), kind, id, value }
      for (let tries = 1; ; tries += 1) {
        if (closed) throw new Error('the panel is closed')
        const { message, verdict } = deadRecord(id)
        const batch = [asRecord(decision)]
        if (kind === 'replay') {
          const headers: IHeaders = { ...ownHeaders(message.headers), [HEADER.replayOf]: id }
          const replayed = { key: message.key, value: verdict?.value ?? message.value, headers }
          batch.unshift({ topic: ctx.name(TOPIC.main), messages: [replayed] })
        }
        try {
          await commit(batch)
          apply(decision)
          return
        } catch (error) {
          await takeOver()
          if (applied.has(decision.uid)) return
          if (tries === 3) throw error
        }
      }
    })
    last = turn.catch(() => {})
    return turn
  }

  function deadRecord(id: string): { message: KafkaMessage; verdict: Verdict | undefined } {
    const record = records.get(id)
    if (!record) throw new UnknownLetterError(`there is no dead letter ${id}`)
    const verdict = verdicts.get(id)
    if (verdict && verdict.status !== 'dead') throw new DecidedError(`${id} is ${verdict.status} already`)
    return { message: record.message, verdict }
  }

  function find(id: string): Letter | undefined {
    const record = records.get(id)
    return record && letterOf(id, record.message, verdicts.get(id))
  }

  async function close(): Promise<void> {
    const soon = new AbortController()
    await Promise.race([last, pause(PATIENCE_MS, undefined, { signal: soon.signal }).catch(() => {})])
    soon.abort()
    for (const { reject } of awaited.values()) reject(new Error('the panel is closed'))
    await Promise.all([reader.stop(), producer?.disconnect()])
  }

  try {
    await takeOver()
    await readLetters()
  } catch (error) {
    closed = close()
    await closed.catch(() => {})
    throw error
  }

  /** Those that are there by now. Not for ever: a transaction of somebody else may stand in the way. */
  async function readLetters(): Promise<void> {
    const admin = kafka.admin()
    try {
      await admin.connect()
      const ends = await admin.fetchTopicOffsets(dlq)
      const missing = () =>
        ends.some(({ partition, low, high }) => low !== high && (readUpTo.get(partition) ?? -1n) < BigInt(high) - 1n)
      for (let waited = 0; missing() && waited < PATIENCE_MS; waited += 20) await pause(20)
    } finally {
      await admin.disconnect()
    }
  }

  return {
    list() {
      const position = (id: string) => BigInt(id.slice(id.indexOf('-') + 1))
      return [...records.keys()]
        .filter((id) => (verdicts.get(id)?.status ?? 'dead') === 'dead')
        .map((id) => find(id)!)
        .sort((a, b) => a.deadSince - b.deadSince || Number(position(a.id) - position(b.id)))
    },
    find,
    async edit(id, value) {
      if (!value.isWellFormed()) throw new BadMessageError('the value is no text: it has half a character')
      parseMessage(Buffer.from(value))
      await decide('edit', id, value)
    },
    replay: (id) => decide('replay', id),
    discard: (id) => decide('discard', id),
    close() {
      closed ??= close()
      return closed
    },
  }
}

function letterOf(id: string, message: KafkaMessage, verdict: Verdict | undefined): Letter {
  const { headers } = message
  const bytes = verdict?.value ?? message.value
  const own = ownHeaders(headers)
  return {
    id,
    status: verdict?.status ?? 'dead',
    key: message.key === null ? null : message.key.toString(),
    ...asText(bytes),
    edited: verdict?.value !== undefined && !(message.value && verdict.value.equals(message.value)),
    attempts: countOf(headers, HEADER.attempts),
    error: { class: textOf(headers, HEADER.errorClass) ?? '', message: textOf(headers, HEADER.errorMessage) ?? '' },
    origin: originOf(headers),
    headers: Object.fromEntries(Object.keys(own).map((name) => [name, String(own[name])])),
    deadSince: Number(message.timestamp),
  }
}

function asText(bytes: Buffer | null): Pick<Letter, 'value' | 'encoding'> {
  if (bytes === null) return { value: null, encoding: 'utf8' }
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf8' }
  } catch {
    return { value: bytes.toString('base64'), encoding: 'base64' }
  }
}

function originOf(headers: IHeaders | undefined): Letter['origin'] {
  const topic = textOf(headers, HEADER.originalTopic)
  const partition = numberOf(headers, HEADER.originalPartition)
  const offset = textOf(headers, HEADER.originalOffset)
  const timestamp = numberOf(headers, HEADER.originalTimestamp)
  if (topic === undefined || partition === undefined || offset === undefined || timestamp === undefined) return null
  return { topic, partition, offset, timestamp }
}
