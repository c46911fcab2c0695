import { randomUUID } from 'node:crypto'
import type { Consumer, IHeaders, KafkaMessage, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { greet } from './connection.ts'
import { HEADER, MEMBER, TOPIC } from './contract.ts'
import { numberOf } from './retry.ts'
import { NOTES } from './topics.ts'

export type LetterStatus = 'dead' | 'replayed' | 'discarded'

export interface Letter {
  id: string
  status: LetterStatus
  key: string | null
  value: string | null
  encoding: 'utf8' | 'base64'
  edited: boolean
  attempts: number
  error: { class: string; message: string }
  origin: { topic: string; partition: number; offset: string; timestamp: number } | null
  headers: Record<string, string>
  deadSince: number
}

export interface DeadLetters {
  list(): Letter[]
  find(id: string): Letter | undefined
  edit(id: string, value: string): Promise<void>
  replay(id: string): Promise<void>
  discard(id: string): Promise<void>
  close(): Promise<void>
}

interface Entry {
  record: KafkaMessage
  busy: boolean
}

/**
 * No transaction: the record in `main-topic` is itself the note that its letter was replayed, so one write is all there is. A start
 * reads `main-topic`, `dlq-topic` and the notes to their ends.
 */
class Archive implements DeadLetters {
  readonly #ctx: Ctx
  readonly #consumer: Consumer
  readonly #producer: Producer
  readonly #entries = new Map<string, Entry>()
  readonly #status = new Map<string, LetterStatus>()
  readonly #edits = new Map<string, string>()
  readonly #positions = new Map<string, bigint>()
  #moved = Promise.withResolvers<void>()

  constructor(ctx: Ctx) {
    this.#ctx = ctx
    this.#consumer = ctx.kafka.consumer({ groupId: ctx.name(`dlq-archive.${randomUUID()}`), ...MEMBER })
    this.#producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  }

  async open(): Promise<void> {
    const topics = [TOPIC.main, TOPIC.dlq, NOTES].map((name) => this.#ctx.name(name))
    await Promise.all([this.#producer.connect(), this.#consumer.connect()])
    await this.#consumer.subscribe({ topics, fromBeginning: true })
    await this.#consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch, heartbeat }) => {
        for (const message of batch.messages) this.#take(batch.topic, batch.partition, message)
        this.#positions.set(`${batch.topic}/${batch.partition}`, BigInt(batch.lastOffset()) + 1n)
        this.#moved.resolve()
        this.#moved = Promise.withResolvers()
        await heartbeat()
      },
    })
    await this.#reach(await this.#ends(topics))
  }

  async #ends(topics: readonly string[]): Promise<Map<string, bigint>> {
    const admin = this.#ctx.kafka.admin()
    await admin.connect()
    try {
      const ends = new Map<string, bigint>()
      // One after another: kafkajs shares a refresh of its metadata that is under way, and looks there for topics that it did not ask for.
      for (const topic of topics)
        for (const { partition, low, high } of await admin.fetchTopicOffsets(topic))
          if (low !== high) ends.set(`${topic}/${partition}`, BigInt(high))
      return ends
    } finally {
      await admin.disconnect()
    }
  }

  async #reach(ends: ReadonlyMap<string, bigint>): Promise<void> {
    while ([...ends].some(([partition, end]) => (this.#positions.get(partition) ?? 0n) < end)) await this.#moved.promise
  }

  #take(topic: string, partition: number, message: KafkaMessage): void {
    if (topic === this.#ctx.name(TOPIC.dlq)) {
      this.#entries.set(`${partition}-${message.offset}`, { record: message, busy: false })
    } else if (topic === this.#ctx.name(TOPIC.main)) {
      const id = message.headers?.[HEADER.replayOf]?.toString()
      if (id !== undefined) this.#status.set(id, 'replayed')
    } else if (message.value === null) {
      this.#status.set(String(message.key), 'discarded')
    } else {
      this.#edits.set(String(message.key), message.value.toString())
    }
  }

  list(): Letter[] {
    return [...this.#entries.keys()].map((id) => this.find(id)!).filter(({ status }) => status === 'dead')
  }

  find(id: string): Letter | undefined {
    const entry = this.#entries.get(id)
    if (!entry) return undefined
    const { key, timestamp, headers = {} } = entry.record
    const text = (name: string) => headers[name]?.toString() ?? ''
    const edited = this.#edits.get(id)
    const bytes = edited === undefined ? entry.record.value : Buffer.from(edited)
    const encoding = bytes !== null && bytes.compare(Buffer.from(bytes.toString())) !== 0 ? 'base64' : 'utf8'
    return {
      id,
      status: this.#status.get(id) ?? 'dead',
      key: key?.toString() ?? null,
      value: bytes?.toString(encoding) ?? null,
      encoding,
      edited: edited !== undefined,
      attempts: numberOf(headers[HEADER.attempts]),
      error: { class: text(HEADER.errorClass), message: text(HEADER.errorMessage) },
      origin: headers[HEADER.originalTopic]
        ? {
            topic: text(HEADER.originalTopic),
            partition: numberOf(headers[HEADER.originalPartition]),
            offset: text(HEADER.originalOffset),
            timestamp: numberOf(headers[HEADER.originalTimestamp]),
          }
        : null,
      headers: Object.fromEntries(Object.entries(own(headers)).map(([name, value]) => [name, String(value)])),
      deadSince: Number(timestamp),
    }
  }

  edit(id: string, value: string): Promise<void> {
    return this.#decide(id, async () => {
      await this.#note(id, value)
      this.#edits.set(id, value)
    })
  }

  discard(id: string): Promise<void> {
    return this.#decide(id, async () => {
      await this.#note(id, null)
      this.#status.set(id, 'discarded')
    })
  }

  replay(id: string): Promise<void> {
    return this.#decide(id, async ({ key, value, headers }) => {
      const edited = this.#edits.get(id)
      const message = {
        key,
        value: edited === undefined ? value : Buffer.from(edited),
        headers: { ...own(headers), [HEADER.replayOf]: id },
      }
      await this.#producer.send({ topic: this.#ctx.name(TOPIC.main), messages: [message] })
      this.#status.set(id, 'replayed')
    })
  }

  async close(): Promise<void> {
    await Promise.all([this.#consumer.disconnect(), this.#producer.disconnect()])
  }

  async #note(key: string, value: string | null): Promise<void> {
    await this.#producer.send({ topic: this.#ctx.name(NOTES), messages: [{ key, value }] })
  }

  async #decide(id: string, decision: (record: KafkaMessage) => Promise<void>): Promise<void> {
    const entry = this.#entries.get(id)
    if (!entry || entry.busy || this.#status.has(id)) throw new Error(`${id} is decided, or being decided`)
    entry.busy = true
    try {
      await decision(entry.record)
    } finally {
      entry.busy = false
    }
  }
}

function own(headers: IHeaders = {}): IHeaders {
  const names = new Set<string>(Object.values(HEADER))
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name)))
}

export async function openDeadLetters(ctx: Ctx): Promise<DeadLetters> {
  await greet(ctx)
  const archive = new Archive(ctx)
  try {
    await archive.open()
  } catch (error) {
    await archive.close()
    throw error
  }
  return archive
}
