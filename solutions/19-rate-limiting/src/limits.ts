import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  int32,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  type ReadOnlyKeyValueStore,
  Stores,
  type StreamRecord,
  type StreamsBuilder,
  string,
} from '#harness/streams'
import { clientSchema, EVERYBODY, limitSchema, TOPIC } from './contract.ts'
import { readJson, rejectedBy } from './reading.ts'

const STORE = 'limits'

/** Every limit in every task: a limit is asked for by client, and `*` by all. */
export function addLimits(builder: StreamsBuilder, ctx: Ctx): void {
  const store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), string, int32)
  builder.addGlobalStore(store, ctx.name(TOPIC.limits), Consumed.with(string, bytes), () => new LimitsReader(ctx))
}

export function limitsIn(context: ProcessorContext): ReadOnlyKeyValueStore<string, number> {
  return context.getStateStore<KeyValueStore<string, number>>(STORE)
}

/** Keeps the last valid limit of each key. */
class LimitsReader implements Processor<string | null, Uint8Array | null, never, never> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<never, never>
  #limits!: KeyValueStore<string, number>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<never, never>): void {
    this.#context = context
    this.#limits = context.getStateStore(STORE)
  }

  process({ key, value }: StreamRecord<string | null, Uint8Array | null>): void {
    if (key === null || (key !== EVERYBODY && !clientSchema.safeParse(key).success)) {
      rejectedBy(this.#ctx, this.#context, 'the key is neither a client nor *')
    } else if (value === null) {
      this.#limits.delete(key)
    } else {
      const { data, reason } = readJson(limitSchema, value)
      if (data) this.#limits.put(key, data.limit)
      else rejectedBy(this.#ctx, this.#context, reason)
    }
  }
}
