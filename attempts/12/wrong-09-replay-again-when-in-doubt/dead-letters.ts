import { isUtf8 } from 'node:buffer'
import { Kafka, type KafkaMessage, logLevel, Partitioners, type Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { HEADER, TOPIC } from './contract.ts'
import { Letterhead } from './letterhead.ts'
import { atMost } from './member.ts'
import { BadMessageError, parseMessage } from './processor.ts'
import { Tail } from './tail.ts'
import { PANEL_TOPIC } from './topics.ts'

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

/** Refusals that a caller can do something about. */
export class Refusal extends Error {
  readonly kind: 'unknown' | 'decided' | 'invalid'

  constructor(kind: Refusal['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

interface State {
  status: LetterStatus
  /** The edited value. */
  text: string | null
}

const UNTOUCHED: State = { status: 'dead', text: null }
const PATIENCE_MS = 20_000

/** Task 12.5. Resolves when all former decisions are known; rejects within 10 s with an error that says so where no broker ever answered. */
export async function openDeadLetters(ctx: Ctx): Promise<DeadLetters> {
  await whenBrokerAnswers(ctx)
  const drawer = new Drawer(ctx)
  try {
    await drawer.open()
  } catch (error) {
    await drawer.close().catch(() => {})
    throw error
  }
  return {
    list: () => drawer.list(),
    find: (id) => drawer.find(id),
    edit: (id, value) => drawer.edit(id, value),
    replay: (id) => drawer.decide(id, 'replayed'),
    discard: (id) => drawer.decide(id, 'discarded'),
    close: () => drawer.close(),
  }
}

class Drawer {
  readonly #ctx: Ctx
  readonly #kafka: Kafka
  readonly #tail: Tail
  readonly #dlq: string
  readonly #panel: string
  readonly #letters: { id: string; record: KafkaMessage }[] = []
  readonly #byId = new Map<string, KafkaMessage>()
  /** What holds: Kafka's word at the last take-over, and what this panel has stored since. */
  #states = new Map<string, State>()
  /** What has been read so far; it may lag behind. */
  readonly #read = new Map<string, State>()
  #lastStateOffset = -1n
  #producer: Producer | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #closed: Promise<void> | null = null

  constructor(ctx: Ctx) {
    this.#ctx = ctx
    this.#dlq = ctx.name(TOPIC.dlq)
    this.#panel = ctx.name(PANEL_TOPIC)
    this.#tail = new Tail(ctx, [this.#dlq, this.#panel])
    const retry = { ...ctx.clientConfig.retry, retries: 15 }
    this.#kafka = new Kafka({ ...ctx.clientConfig, retry, logLevel: logLevel.NOTHING })
  }

  async open(): Promise<void> {
    await this.#tail.start((topic, partition, message) => {
      if (topic === this.#panel) this.#learn(message)
      else this.#receive(`${partition}-${message.offset}`, message)
    })
    await this.#takeOver()
    await this.#tail.caughtUp(this.#dlq, 5000)
  }

  list(): Letter[] {
    return this.#letters.map(({ id }) => this.find(id)!).filter(({ status }) => status === 'dead')
  }

  find(id: string): Letter | undefined {
    const record = this.#byId.get(id)
    return record && describe(id, record, this.#states.get(id) ?? UNTOUCHED)
  }

  edit(id: string, value: string): Promise<void> {
    return this.#exclusively(async () => {
      const { state } = this.#dead(id)
      if (!value.isWellFormed()) throw new Refusal('invalid', 'half a surrogate pair cannot be sent')
      try {
        parseMessage(Buffer.from(value, 'utf8'))
      } catch (error) {
        if (error instanceof BadMessageError) throw new Refusal('invalid', error.message)
        throw error
      }
      await this.#store(id, { ...state, text: value })
    })
  }

  decide(id: string, status: 'replayed' | 'discarded'): Promise<void> {
    return this.#exclusively(async () => {
      const { state, record } = this.#dead(id)
      await this.#store(id, { ...state, status }, status === 'replayed' ? record : undefined)
    })
  }

  close(): Promise<void> {
    this.#closed ??= (async () => {
      await atMost(5000, this.#turn)
      await Promise.all([this.#tail.stop(), this.#producer?.disconnect()])
    })()
    return this.#closed
  }

  #receive(id: string, record: KafkaMessage): void {
    if (this.#byId.has(id)) return
    this.#byId.set(id, record)
    this.#letters.push({ id, record })
  }

  #learn({ key, value, offset }: KafkaMessage): void {
    if (key === null || value === null || BigInt(offset) <= this.#lastStateOffset) return
    this.#lastStateOffset = BigInt(offset)
    try {
      this.#read.set(key.toString(), JSON.parse(value.toString()))
    } catch {
      // Not written by a panel.
    }
  }

  #dead(id: string): { record: KafkaMessage; state: State } {
    const record = this.#byId.get(id)
    if (!record) throw new Refusal('unknown', `no dead letter has the id ${id}`)
    const state = this.#states.get(id) ?? UNTOUCHED
    if (state.status !== 'dead') throw new Refusal('decided', `${id} has been ${state.status}`)
    return { record, state }
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(() => {
      if (this.#closed) throw new Error('closed')
      return work()
    })
    this.#turn = result.catch(() => {})
    return result
  }

  /** The state, and with it the record that goes back, in one transaction. One that failed has written nothing, so it is tried again. */
  async #store(id: string, state: State, back?: KafkaMessage): Promise<void> {
    for (let left = 3; ; left -= 1) {
      try {
        await this.#transact(id, state, back)
        this.#states.set(id, state)
        return
      } catch (error) {
        if (left === 0) throw error
        await this.#renew()
      }
    }
  }

  async #transact(id: string, state: State, back?: KafkaMessage): Promise<void> {
    if (this.#producer === null) throw new Error('no producer')
    const transaction = await this.#producer.transaction()
    try {
      await transaction.send({ topic: this.#panel, messages: [{ key: id, value: JSON.stringify(state), partition: 0 }] })
      if (back) {
        const headers = { ...new Letterhead(back.headers).own, [HEADER.replayOf]: id }
        const value = state.text === null ? back.value : Buffer.from(state.text, 'utf8')
        await transaction.send({ topic: this.#ctx.name(TOPIC.main), messages: [{ key: back.key, value, headers }] })
      }
      await transaction.commit()
    } catch (error) {
      if (transaction.isActive()) await transaction.abort().catch(() => {})
      throw error
    }
  }

  async #takeOver(): Promise<void> {
    await this.#renew()
    if (!(await this.#tail.caughtUp(this.#panel, PATIENCE_MS))) throw new Error('the former decisions could not be read')
    this.#states = new Map(this.#read)
  }

  /**
   * A new producer under the one id. Its initialisation ends what an earlier one left open, one way or the other, and shuts it out. What
   * is in the topic after that is all that was ever decided.
   */
  async #renew(): Promise<void> {
    await this.#producer?.disconnect().catch(() => {})
    const producer = this.#kafka.producer({
      transactionalId: this.#ctx.name('dlq-panel'),
      transactionTimeout: 15_000,
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    })
    this.#producer = producer
    await producer.connect()
    const first = await producer.transaction()
    await first.abort()
  }
}

function describe(id: string, record: KafkaMessage, { status, text }: State): Letter {
  const head = new Letterhead(record.headers)
  const original = record.value === null || !isUtf8(record.value) ? null : record.value.toString('utf8')
  const topic = head.text(HEADER.originalTopic)
  const partition = head.number(HEADER.originalPartition)
  const offset = head.text(HEADER.originalOffset)
  const timestamp = head.number(HEADER.originalTimestamp)
  const known = topic !== null && partition !== null && offset !== null && timestamp !== null
  return {
    id,
    status,
    key: record.key === null ? null : record.key.toString('utf8'),
    value: text ?? original ?? record.value?.toString('base64') ?? null,
    encoding: text === null && original === null && record.value !== null ? 'base64' : 'utf8',
    edited: text !== null && text !== original,
    attempts: head.count(HEADER.attempts),
    error: { class: head.text(HEADER.errorClass) ?? '', message: head.text(HEADER.errorMessage) ?? '' },
    origin: known ? { topic, partition, offset, timestamp } : null,
    headers: Object.fromEntries(Object.entries(head.own).map(([name, value]) => [name, [value].flat().join(', ')])),
    deadSince: Number(record.timestamp),
  }
}
