import type { Ctx } from '#harness/kata'
import { int32, type KeyValueStore, type Processor, type ProcessorContext, type StreamRecord, Stores, string } from '#harness/streams'
import { EVERYBODY, limitSchema } from './contract.ts'
import { isClient, read } from './reading.ts'

export const LIMITS = 'limits-by-key'

export type Limits = KeyValueStore<string, number>

export function limitsStore() {
  return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(LIMITS), string, int32).withLoggingDisabled()
}

/** Keeps the limits as `limits` has them. */
export class LimitsReader implements Processor<string | null, Uint8Array | null, never, never> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<never, never>
  #limits!: Limits

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<never, never>): void {
    this.#context = context
    this.#limits = context.getStateStore<Limits>(LIMITS)
  }

  process({ key, value }: StreamRecord<string | null, Uint8Array | null>): void {
    if (key !== EVERYBODY && !isClient(key)) return this.#reject(`no client, and not ${EVERYBODY}`)
    if (value === null) {
      this.#limits.put(key, null)
      return
    }
    const found = read(limitSchema, value)
    if (found === undefined) return this.#reject('no limit')
    this.#limits.put(key, found.limit)
  }

  #reject(reason: string): void {
    const { topic, partition, offset } = this.#context.recordMetadata()!
    this.#ctx.onReject({ topic, partition, offset: String(offset), reason })
  }
}
