import { randomUUID } from 'node:crypto'
import type { Ctx } from '#harness/kata'
import { bytes, Consumed, KafkaStreams, type Processor, type ProcessorContext, StreamsBuilder } from '#harness/streams'
import { whenBrokerAnswers } from './connection.ts'
import { type Count, countKeySchema, countSchema, TOPIC } from './contract.ts'

/** What happened to a window's count: it is new or another (`update`), or it is gone (`remove`, `count` is the last one). */
export interface Change {
  type: 'update' | 'remove'
  count: Count
}

/** The present counts: `click-counts` read from the beginning, the last value of each key. */
export interface CountsTable {
  counts(): Count[]
  close(): Promise<void>
}

/**
 * Task 4.4. Follows `click-counts`, committed records only, and calls `onChange` after each change. Resolves when it reads; it need not have
 * read everything by then. A null value removes its key. What breaks the contract goes to `ctx.onReject`.
 * Rejects within 10 s where no broker answers, and so do the dashboard and the terminal.
 */
export async function followCounts(ctx: Ctx, onChange: (change: Change) => void): Promise<CountsTable> {
  await whenBrokerAnswers(ctx)
  const table = new Table(ctx, onChange)
  const builder = new StreamsBuilder()
  builder
    .stream(
      ctx.name(TOPIC.counts),
      Consumed.with(bytes, bytes).withTimestampExtractor(({ timestamp }) => Math.max(0, timestamp)),
    )
    .process<never, never>(() => reader(table))
  const streams = new KafkaStreams(builder.build(), {
    ...ctx.streamsConfig,
    // A new name each time: from the beginning. Exactly once: that is what reads committed records only.
    'application.id': ctx.name(`click-counts-reader-${randomUUID()}`),
    'processing.guarantee': 'exactly_once_v2',
  })
  // Nothing that passes by itself ends it.
  streams.setUncaughtExceptionHandler(() => 'REPLACE_THREAD')
  const running = new Promise<void>((resolve) => {
    streams.setStateListener((state) => {
      if (state === 'RUNNING') resolve()
    })
  })
  try {
    await streams.start()
  } catch (error) {
    await streams.close()
    throw error
  }
  await running
  return { counts: () => table.counts(), close: () => streams.close() }
}

function reader(table: Table): Processor<Uint8Array, Uint8Array, never, never> {
  let context: ProcessorContext<never, never>
  return {
    init(given) {
      context = given
    },
    process({ key, value }) {
      const { partition, offset } = context.recordMetadata()!
      table.take(partition, offset, key, value)
    },
  }
}

class Table {
  readonly #ctx: Ctx
  readonly #onChange: (change: Change) => void
  readonly #rows = new Map<string, Count>()
  /** By partition. What was not committed when something failed is read once more, and must not count again. */
  readonly #seen = new Map<number, number>()

  constructor(ctx: Ctx, onChange: (change: Change) => void) {
    this.#ctx = ctx
    this.#onChange = onChange
  }

  counts(): Count[] {
    return [...this.#rows.values()]
  }

  take(partition: number, offset: number, key: Uint8Array | null, value: Uint8Array | null): void {
    if (offset <= (this.#seen.get(partition) ?? -1)) return
    this.#seen.set(partition, offset)
    const change = this.#read(partition, offset, key, value)
    if (change) this.#onChange(change)
  }

  #read(partition: number, offset: number, key: Uint8Array | null, value: Uint8Array | null): Change | undefined {
    try {
      const name = utf8.decode(key ?? new Uint8Array())
      const { category, start, end } = countKeySchema.parse(JSON.parse(name))
      if (name !== JSON.stringify({ category, start, end })) throw new Error('spaces, order or other fields in the key')
      return value === null ? this.#remove(name) : this.#update(name, { category, start, end, count: numberOf(value) })
    } catch (error) {
      const topic = this.#ctx.name(TOPIC.counts)
      this.#ctx.onReject({ topic, partition, offset: `${offset}`, reason: (error as Error).message })
      return undefined
    }
  }

  #update(name: string, count: Count): Change | undefined {
    if (this.#rows.get(name)?.count === count.count) return undefined
    this.#rows.set(name, count)
    return { type: 'update', count }
  }

  #remove(name: string): Change | undefined {
    const count = this.#rows.get(name)
    if (count === undefined) return undefined
    this.#rows.delete(name)
    return { type: 'remove', count }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const numberOf = (value: Uint8Array): number => countSchema.parse(JSON.parse(utf8.decode(value)))
