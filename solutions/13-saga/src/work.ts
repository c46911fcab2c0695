import type { KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Input, type ServiceName, TOPIC, type TopicName } from './contract.ts'
import { decide, type Json } from './decide.ts'
import { REQUESTED, readInput } from './input.ts'
import { stateTopic } from './topics.ts'

/** What a service remembers, by the keys of its state topic. */
export type Remembered = Map<string, Json>

/** What one transaction holds: changes of the memory, and records. Nothing of it is true before the commit. */
export class Work {
  readonly changes: Remembered = new Map()
  readonly #records = new Map<string, { key: string; value: string | Buffer }[]>()
  readonly #ctx: Ctx
  readonly #service: ServiceName
  readonly #memory: Remembered

  constructor(ctx: Ctx, service: ServiceName, memory: Remembered) {
    this.#ctx = ctx
    this.#service = service
    this.#memory = memory
  }

  /** A record that was read. `topic` as the cluster has it. */
  consume(name: TopicName, topic: string, partition: number, message: KafkaMessage): void {
    const reject = (reason: string) => this.#ctx.onReject({ topic, partition, offset: message.offset, reason })
    let input: Input
    try {
      input = readInput(name, message.value)
    } catch (error) {
      reject((error as Error).message)
      return
    }
    const refusal = this.#service === 'inventory' && name !== 'requests' ? this.#route(input, message) : this.act(input)
    if (refusal !== undefined) reject(refusal)
  }

  /** Gives what `decide` refuses. */
  act(input: Input): string | undefined {
    const ownKey = input.type === 'StockSupplied' ? `supply/${input.supplyId}` : `order/${input.order.orderId}`
    const stockKey = `stock/${input.type === 'StockSupplied' ? input.sku : input.order.sku}`
    const memory = { known: this.#recall(ownKey) ?? null, available: (this.#recall(stockKey) as number) ?? 0 }
    const decision = decide(this.#service, input, memory, this.#ctx.clock.now())
    if (decision.known !== memory.known) this.changes.set(ownKey, decision.known)
    if (decision.available !== memory.available) this.changes.set(stockKey, decision.available)
    for (const event of decision.events) this.#write(TOPIC[this.#service], event.order.orderId, JSON.stringify(event))
    return decision.refusal
  }

  /** For `sendBatch`: the records, and the changes as records of the state topic. */
  topicMessages(): { topic: string; messages: { key: string; value: string | Buffer }[] }[] {
    const changed = [...this.changes].map(([key, value]) => ({ key, value: JSON.stringify(value) }))
    const all = [...this.#records, [stateTopic(this.#service), changed] as const]
    return all.flatMap(([topic, messages]) => (messages.length > 0 ? [{ topic: this.#ctx.name(topic), messages }] : []))
  }

  /** From the order's partition to the SKU's, as it came. */
  #route(input: Input, message: KafkaMessage): undefined {
    if (!('order' in input) || !REQUESTED.some((type) => type === input.type)) return
    this.#write(TOPIC.requests, input.order.sku, message.value!)
  }

  #recall(key: string): Json | undefined {
    return this.changes.get(key) ?? this.#memory.get(key)
  }

  #write(topic: string, key: string, value: string | Buffer): void {
    const records = this.#records.get(topic) ?? []
    records.push({ key, value })
    this.#records.set(topic, records)
  }
}
