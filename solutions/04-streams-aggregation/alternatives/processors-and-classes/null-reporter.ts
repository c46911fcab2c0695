import type { Ctx } from '#harness/kata'
import type { Processor, ProcessorContext, StreamRecord } from '#harness/streams'
import type { Received } from './topology.ts'

/** The header in which the key of a click waits while its category is the key. */
export const USER = 'user'

/** A null value never meets a serde, and so no exception handler: it is told of here. All others get their category for a key. */
export class NullReporter implements Processor<Uint8Array, Received, string, Received> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Received>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Received>): void {
    this.#context = context
  }

  process(record: StreamRecord<Uint8Array | null, Received | null>): void {
    const { key, value, headers } = record
    if (value === null) {
      const at = this.#context.recordMetadata()
      if (at) this.#ctx.onReject({ ...at, offset: `${at.offset}`, reason: 'null is no click' })
      return
    }
    const marked = record.withHeaders([...headers, [USER, key]])
    this.#context.forward(marked.withKey(value.click.category).withValue(value))
  }
}
