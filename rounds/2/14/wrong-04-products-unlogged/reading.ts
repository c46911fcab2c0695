import type { z } from 'zod'
import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  type KStream,
  type Processor,
  type ProcessorContext,
  type StreamRecord,
  type StreamsBuilder,
  string,
} from '#harness/streams'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Given. A topic of events. What breaks the schema, null too, goes to `ctx.onReject` and no further: a serde that throws
 * would stop the task at it.
 */
export function readEvents<T>(
  ctx: Ctx,
  builder: StreamsBuilder,
  topic: string,
  schema: z.ZodType<T>,
): KStream<string, T> {
  return builder
    .stream(ctx.name(topic), Consumed.with(string, bytes))
    .processValues<T>(() => checked<T>(ctx, (value) => parsed(schema, value)))
}

/** Given. A topic that a table is made of: the same, but a null value passes, for it deletes. */
export function readChanges<T>(
  ctx: Ctx,
  builder: StreamsBuilder,
  topic: string,
  schema: z.ZodType<T>,
): KStream<string, T | null> {
  return builder
    .stream(ctx.name(topic), Consumed.with(string, bytes))
    .processValues<T | null>(() => checked<T | null>(ctx, (value) => (value === null ? null : parsed(schema, value))))
}

function parsed<T>(schema: z.ZodType<T>, value: Uint8Array | null): T {
  if (value === null) throw new Error('no value')
  return schema.parse(JSON.parse(utf8.decode(value)))
}

function checked<T>(ctx: Ctx, read: (value: Uint8Array | null) => T): Processor<string, Uint8Array, string, T> {
  let context: ProcessorContext<string, T>
  return {
    init(given) {
      context = given
    },
    process(record: StreamRecord<string, Uint8Array | null>) {
      let value: T
      try {
        value = read(record.value)
      } catch (error) {
        reject(ctx, context, error)
        return
      }
      context.forward(record.withValue(value))
    },
  }
}

function reject(ctx: Ctx, context: ProcessorContext, error: unknown): void {
  const { topic = '', partition = -1, offset = -1 } = context.recordMetadata() ?? {}
  ctx.onReject({ topic, partition, offset: String(offset), reason: String(error) })
}
