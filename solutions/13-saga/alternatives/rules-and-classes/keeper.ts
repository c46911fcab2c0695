import { setTimeout as pause } from 'node:timers/promises'
import type { Consumer, EachBatchPayload, KafkaMessage, Producer, TopicMessages, Transaction } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { GROUP, type Input, MEMBER, type Order, type ServiceName, TOPIC, type TopicName } from './contract.ts'
import { decide, type Json, type Known } from './decide.ts'
import { FOR_STOCK, readInput } from './input.ts'
import { Table } from './table.ts'

const AT_MOST = 120

type Offsets = Parameters<Transaction['sendOffsets']>[0]

/** One service. It lives in rounds: each has a producer, a consumer and a table of its own, and ends with the first error. */
export class Keeper {
  state: 'running' | 'fenced' | 'stopped' = 'running'
  readonly #ctx: Ctx
  readonly #service: ServiceName
  readonly #topics: Map<string, TopicName>
  readonly #timeoutMs: number
  readonly #leaving = new AbortController()
  #living: Promise<void> = Promise.resolve()

  constructor(ctx: Ctx, service: ServiceName, reads: readonly TopicName[], timeoutMs = 0) {
    this.#ctx = ctx
    this.#service = service
    this.#topics = new Map(reads.map((name) => [ctx.name(TOPIC[name]), name]))
    this.#timeoutMs = timeoutMs
  }

  async start(): Promise<void> {
    const first = this.#round()
    await first.open()
    this.#living = this.#live(first)
  }

  async stop(): Promise<void> {
    this.#leaving.abort()
    await this.#living
  }

  #round(): Round {
    return new Round(this.#ctx, this.#service, this.#topics, this.#timeoutMs)
  }

  async #live(first: Round): Promise<void> {
    const left = new Promise<undefined>((resolve) => {
      this.#leaving.signal.addEventListener('abort', () => resolve(undefined))
    })
    let round = first
    let error = await Promise.race([round.over, left])
    while (error && this.state === 'running' && !this.#leaving.signal.aborted) {
      await round.close()
      if (isFenced(error)) {
        this.state = 'fenced'
        return
      }
      await pause(100, undefined, { signal: this.#leaving.signal }).catch(() => {})
      round = this.#round()
      round.open().catch(round.fail)
      error = await Promise.race([round.over, left])
    }
    await round.close()
    this.state = 'stopped'
  }
}

class Round {
  readonly over: Promise<Error>
  fail: (error: Error) => void = () => {}
  readonly #ctx: Ctx
  readonly #service: ServiceName
  readonly #topics: Map<string, TopicName>
  readonly #timeoutMs: number
  readonly #group: string
  readonly #producer: Producer
  readonly #consumer: Consumer
  readonly #table: Table
  readonly #timers = new Map<string, AbortController>()
  readonly #waiting = new Set<Promise<void>>()
  #turn: Promise<void> = Promise.resolve()
  #ended = false

  constructor(ctx: Ctx, service: ServiceName, topics: Map<string, TopicName>, timeoutMs: number) {
    this.#ctx = ctx
    this.#service = service
    this.#topics = topics
    this.#timeoutMs = timeoutMs
    this.#group = ctx.name(GROUP[service])
    this.#producer = ctx.kafka.producer({ transactionalId: this.#group, idempotent: true, maxInFlightRequests: 1 })
    this.#consumer = ctx.kafka.consumer({ groupId: this.#group, ...MEMBER })
    this.#table = new Table(ctx, service)
    this.over = new Promise((resolve) => {
      this.fail = (error) => {
        this.#ended = true
        resolve(error)
      }
    })
    this.#consumer.on('consumer.crash', ({ payload }) => payload.restart || this.fail(payload.error))
  }

  async open(): Promise<void> {
    try {
      await this.#producer.connect()
      await this.#table.seize(this.#ctx, this.#producer)
      this.#watch()
      await this.#consumer.connect()
      await this.#consumer.subscribe({ topics: [...this.#topics.keys()], fromBeginning: true })
      const eachBatch = (payload: EachBatchPayload) => this.#take(payload)
      const joined = new Promise<void>((resolve) => {
        this.#consumer.on('consumer.group_join', () => resolve())
      })
      await this.#consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
      await Promise.race([joined, this.over])
    } catch (error) {
      await this.close()
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#consumer.disconnect().catch(() => {})
    for (const timer of this.#timers.values()) timer.abort()
    await Promise.all(this.#waiting)
    await this.#turn
    this.#ended = true
    await this.#producer.disconnect().catch(() => {})
  }

  async #take({ batch, resolveOffset, heartbeat }: EachBatchPayload): Promise<void> {
    for (let from = 0; from < batch.messages.length && !this.#ended; from += AT_MOST) {
      const some = batch.messages.slice(from, from + AT_MOST)
      const { offset } = some.at(-1)!
      const next = [{ partition: batch.partition, offset: String(BigInt(offset) + 1n) }]
      await this.#write(() => some.flatMap((message) => this.#read(batch.topic, batch.partition, message)), {
        consumerGroupId: this.#group,
        topics: [{ topic: batch.topic, partitions: next }],
      })
      if (this.#ended) return
      resolveOffset(offset)
      await heartbeat().catch(() => {})
    }
  }

  #read(topic: string, partition: number, message: KafkaMessage): TopicMessages[] {
    const name = this.#topics.get(topic)!
    try {
      const input = readInput(name, message.value)
      if (this.#service !== 'inventory' || name === 'requests') return this.#hear(input)
      if (!('order' in input) || !FOR_STOCK.has(input.type)) return []
      const passed = { key: input.order.sku, value: message.value }
      return [{ topic: this.#ctx.name(TOPIC.requests), messages: [passed] }]
    } catch (error) {
      this.#ctx.onReject({ topic, partition, offset: message.offset, reason: (error as Error).message })
      return []
    }
  }

  /** Throws what `decide` refuses. */
  #hear(input: Input): TopicMessages[] {
    const isSupply = input.type === 'StockSupplied'
    const row = isSupply ? `supply of ${input.supplyId}` : `order of ${input.order.orderId}`
    const stock = `stock of ${isSupply ? input.sku : input.order.sku}`
    const before = { known: this.#table.get(row), available: Number(this.#table.get(stock) ?? 0) }
    const { known, available, events, refusal } = decide(this.#service, input, before, this.#ctx.clock.now())
    if (refusal !== undefined) throw new Error(refusal)
    if (known !== before.known) this.#table.put(row, known)
    if (available !== before.available) this.#table.put(stock, available)
    const topic = this.#ctx.name(TOPIC[this.#service])
    return events.map((event) => ({ topic, messages: [{ key: event.order.orderId, value: JSON.stringify(event) }] }))
  }

  /** One transaction after the other. What fails ends the round, and rejects nothing. */
  #write(work: () => TopicMessages[], offsets?: Offsets): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      if (this.#ended) return
      let transaction: Transaction | undefined
      try {
        const topicMessages = [...work(), ...this.#table.drafts()]
        if (topicMessages.length === 0 && !offsets) return
        transaction = await this.#producer.transaction()
        if (topicMessages.length > 0) await transaction.sendBatch({ topicMessages: merged(topicMessages) })
        if (offsets) await this.#commitOffsets(transaction, offsets)
        await transaction.commit()
        this.#table.keep()
        this.#watch()
      } catch (error) {
        this.#table.forget()
        if (transaction?.isActive()) await transaction.abort().catch(() => {})
        this.fail(error as Error)
      }
    })
    return this.#turn
  }

  /** The broker may still be writing the markers of the transaction before. */
  async #commitOffsets(transaction: Transaction, offsets: Offsets): Promise<void> {
    for (let left = 200; ; left--) {
      try {
        return await transaction.sendOffsets(offsets)
      } catch (error) {
        if (left === 0 || !typesOf(error).includes('CONCURRENT_TRANSACTIONS')) throw error
        await pause(20)
      }
    }
  }

  /** A timer for each open order, and none for those that are not. */
  #watch(): void {
    if (this.#service !== 'order') return
    for (const [row, value] of this.#table.rows()) {
      const { said, order, at } = value as unknown as Required<Known>
      const isOpen = said.length === 1
      if (isOpen && !this.#timers.has(row)) this.#wait(row, order, at + this.#timeoutMs)
      if (!isOpen) this.#timers.get(row)?.abort()
    }
  }

  #wait(row: string, order: Order, due: number): void {
    const timer = new AbortController()
    this.#timers.set(row, timer)
    const waiting = this.#ctx.clock.sleep(due - this.#ctx.clock.now(), timer.signal).then(
      () => this.#write(() => this.#hear({ type: 'TimeIsUp', order })),
      () => {},
    )
    this.#waiting.add(waiting)
    waiting.then(() => this.#waiting.delete(waiting))
  }
}

/** One entry for each topic, as `sendBatch` wants them. */
function merged(all: readonly TopicMessages[]): TopicMessages[] {
  const byTopic = Map.groupBy(all, ({ topic }) => topic)
  return [...byTopic].map(([topic, some]) => ({ topic, messages: some.flatMap(({ messages }) => messages) }))
}

function typesOf(error: unknown): Json[] {
  return error instanceof Error ? [(error as Error & { type?: string }).type ?? null, ...typesOf(error.cause)] : []
}

const isFenced = (error: Error) =>
  typesOf(error).some((type) => type === 'INVALID_PRODUCER_EPOCH' || type === 'PRODUCER_FENCED')
