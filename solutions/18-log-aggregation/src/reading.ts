import type { z } from 'zod'
import type { Ctx } from '#harness/kata'
import type { Processor, ProcessorContext, StreamRecord } from '#harness/streams'

type In = StreamRecord<Uint8Array | null, Uint8Array | null>

/** Passes on what `read` makes of a record, and reports what it throws. It reads here, and not in a serde: a null value never meets a serde. */
export class Reader<V> implements Processor<Uint8Array, Uint8Array, string, V> {
  readonly #ctx: Ctx
  readonly #read: (record: In, id: string) => { key: string; value: V; at: number } | undefined
  #context!: ProcessorContext<string, V>

  constructor(ctx: Ctx, read: (record: In, id: string) => { key: string; value: V; at: number } | undefined) {
    this.#ctx = ctx
    this.#read = read
  }

  init(context: ProcessorContext<string, V>): void {
    this.#context = context
  }

  process(record: In): void {
    const { topic, partition, offset } = this.#context.recordMetadata()!
    try {
      const read = this.#read(record, `${partition}-${offset}`)
      if (read) this.#context.forward(record.withKey(read.key).withValue(read.value).withTimestamp(read.at))
    } catch (error) {
      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })
    }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Of JSON in UTF-8. Throws what is wrong with it. */
export function jsonOf<T>(schema: z.ZodType<T>, content: Uint8Array | null): T {
  if (content === null) throw new Error('no value')
  return schema.parse(JSON.parse(utf8.decode(content)))
}

export function textOf(content: Uint8Array | null): string {
  if (content === null) throw new Error('no key')
  return utf8.decode(content)
}
