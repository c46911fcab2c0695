import { randomUUID } from 'node:crypto'
import type { Consumer, IHeaders, KafkaMessage, Message, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { greet } from './connection.ts'
import { HEADER, MEMBER, TOPIC } from './contract.ts'
import { numberOf, own } from './retry.ts'
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

/**
 * No transaction: the record in `main-topic` is itself the note that its letter was replayed, so one write is all there is. A start
 * reads `main-topic`, `dlq-topic` and the notes to their ends.
 */
class Archive implements DeadLetters {
  readonly #ctx: Ctx
  readonly #consumer: Consumer
  readonly #records = new Map<string, KafkaMessage>()
  readonly #status = new Map<string, LetterStatus>()
  readonly #edits = new Map<string, string>()
  readonly #positions = new Map<string, bigint>()
  #producer: Producer
  #turn: Promise<unknown> = Promise.resolve()
  #moved = Promise.withResolvers<void>()

  constructor(ctx: Ctx) {
    this.#ctx = ctx
    this.#consumer = ctx.kafka.consumer({ groupId: ctx.name(`dlq-archive.${randomUUID()}`), ...MEMBER })
    this.#producer = this.#newProducer()
  }

  #newProducer(): Producer {
    return this.#ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  }

  async open(): Promise<void> {
    const topics = [TOPIC.main, TOPIC.dlq, NOTES].map((name) => this.#ctx.name(name))
    await this.#producer.connect()
    await this.#consumer.connect()
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
      this.#records.set(`${partition}-${message.offset}`, message)
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
    return [...this.#records.keys()].map((id) => this.find(id)!).filter(({ status }) => status === 'dead')
  }

  find(id: string): Letter | undefined {
    const record = this.#records.get(id)
    if (!record) return undefined
    const { key, timestamp, headers = {} } = record
    const text = (name: string) => headers[name]?.toString() ?? ''
    const edited = this.#edits.get(id)
    const bytes = edited === undefined ? record.value : Buffer.from(edited)
    const encoding = bytes !== null && bytes.compare(Buffer.from(bytes.toString())) !== 0 ? 'base64' : 'utf8'
    return {
      id,
      status: this.#status.get(id) ?? 'dead',
      key: key?.toString() ?? null,
      value: bytes?.toString(encoding) ?? null,
      encoding,
      edited: edited !== undefined && !record.value?.equals(Buffer.from(edited)),
      attempts: numberOf(headers[HEADER.attempts]),
      error: { class: text(HEADER.errorClass), message: text(HEADER.errorMessage) },
      origin: originOf(headers),
      headers: Object.fromEntries(Object.entries(own(headers)).map(([name, value]) => [name, String(value)])),
      deadSince: Number(timestamp),
    }
  }

  edit(id: string, value: string): Promise<void> {
    return this.#decide(id, () => this.#write(NOTES, { key: id, value }))
  }

  discard(id: string): Promise<void> {
    return this.#decide(id, () => this.#write(NOTES, { key: id, value: null }))
  }

  replay(id: string): Promise<void> {
    return this.#decide(id, ({ key, value, headers }) => {
      const edited = this.#edits.get(id)
      const bytes = edited === undefined ? value : Buffer.from(edited)
      return this.#write(TOPIC.main, { key, value: bytes, headers: { ...own(headers), [HEADER.replayOf]: id } })
    })
  }

  async close(): Promise<void> {
    await this.#turn
    await this.#consumer.disconnect()
    await this.#producer.disconnect()
  }

  /** Resolves when it has been read back: what is decided is what the topics say, in their order. */
  async #write(name: string, message: Message): Promise<void> {
    const topic = this.#ctx.name(name)
    const written = await this.#producer.send({ topic, messages: [message] })
    const ends = written.map(
      ({ partition, baseOffset }) => [`${topic}/${partition}`, BigInt(baseOffset!) + 1n] as const,
    )
    await this.#reach(new Map(ends))
  }

  /** One after the other: of two sends at a time kafkajs may give both the same sequence number when an answer is lost, and one is gone. */
  #decide(id: string, decision: (record: KafkaMessage) => Promise<void>): Promise<void> {
    const turn = this.#turn.then(async () => {
      const record = this.#records.get(id)
      if (!record || this.#status.has(id)) throw new Error(`${id} is ${record ? this.#status.get(id) : 'unknown'}`)
      try {
        await decision(record)
      } catch (error) {
        await this.#lookAgain()
        throw error
      }
    })
    this.#turn = turn.catch(() => {})
    return turn
  }

  /** Whether the record of a write that failed is there is seen in its topic. Its producer goes: the number of that record is used up. */
  async #lookAgain(): Promise<void> {
    await this.#producer.disconnect()
    this.#producer = this.#newProducer()
    await this.#producer.connect()
    await this.#reach(await this.#ends([TOPIC.main, NOTES].map((name) => this.#ctx.name(name))))
  }
}

function originOf(headers: IHeaders): Letter['origin'] {
  const { originalTopic, originalPartition, originalOffset, originalTimestamp } = HEADER
  const found = [originalTopic, originalPartition, originalOffset, originalTimestamp].map((name) => headers[name])
  const [topic, partition, offset, timestamp] = found.map((value) => value?.toString() ?? '')
  if (!topic || !offset || !partition || !timestamp) return null
  return { topic, partition: numberOf(partition), offset, timestamp: numberOf(timestamp) }
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
