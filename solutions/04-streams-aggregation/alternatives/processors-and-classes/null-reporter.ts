import type { Ctx } from '#harness/kata'
import type { Processor, ProcessorContext, StreamRecord } from '#harness/streams'
import type { Click } from './contract.ts'

/** A null value never meets a serde, and so no exception handler: it is told of here. All others get their category for a key. */
export class NullReporter implements Processor<string, Click, string, Click> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Click>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Click>): void {
    this.#context = context
  }

  process(record: StreamRecord<string, Click | null>): void {
    if (record.value !== null) {
      this.#context.forward(record.withKey(record.value.category).withValue(record.value))
      return
    }
    const at = this.#context.recordMetadata()
    if (at) this.#ctx.onReject({ ...at, offset: `${at.offset}`, reason: 'null is no click' })
  }
}
