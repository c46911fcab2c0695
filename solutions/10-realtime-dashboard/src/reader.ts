import type { Ctx } from '#harness/kata'
import type { Processor, ProcessorContext, StreamRecord } from '#harness/streams'
import { AHEAD_MS, deviceSchema, MAX_BYTES, METRICS, type Metric, readingSchema } from './contract.ts'

/** The values of a reading that it has. */
export type Values = Partial<Record<Metric, number>>

/** Passes on what is a reading, and reports the rest. Reads here, and not in a serde: a null value never meets a serde. */
export class Reader implements Processor<Uint8Array, Uint8Array, string, Values> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Values>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Values>): void {
    this.#context = context
  }

  process(record: StreamRecord<Uint8Array | null, Uint8Array | null>): void {
    try {
      if (record.timestamp > this.#ctx.clock.now() + AHEAD_MS) throw new Error('the clock of the device is ahead')
      const device = deviceSchema.parse(textOf('key', record.key))
      this.#context.forward(record.withKey(device).withValue(valuesOf(record.value)))
    } catch (error) {
      const { topic, partition, offset } = this.#context.recordMetadata()!
      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })
    }
  }
}

function valuesOf(value: Uint8Array | null): Values {
  if (value !== null && value.length > MAX_BYTES) throw new Error(`more than ${MAX_BYTES} bytes`)
  const reading = readingSchema.parse(JSON.parse(textOf('value', value)))
  return Object.fromEntries(METRICS.map((metric) => [metric, reading[metric]]).filter(([, it]) => it !== undefined))
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(what: string, content: Uint8Array | null): string {
  if (content === null) throw new Error(`a reading has a ${what}`)
  return utf8.decode(content)
}
