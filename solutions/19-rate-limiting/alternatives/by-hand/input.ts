import type { Ctx } from '#harness/kata'
import { bytes, json, type Processor, type ProcessorContext, type StreamRecord, string } from '#harness/streams'
import { clientSchema, EVERYBODY, limitSchema, type Request, requestSchema, TOPIC } from './contract.ts'

/** What the limiter works on. `limit: null` is a tombstone. */
export type Input = { request: Request } | { limit: number | null }

export const inputSerdes = { keySerde: string, valueSerde: json<Input>() }
export const rawSerdes = { keySerde: string, valueSerde: bytes }

type Raw = StreamRecord<string | null, Uint8Array | null>

/** Turns the bytes of both topics into inputs; tells of those that are none. */
export function reader(ctx: Ctx): () => Processor<string | null, Uint8Array | null, string, Input> {
  return () => {
    let context: ProcessorContext<string, Input>
    return {
      init(given) {
        context = given
      },
      process(record) {
        const { topic, partition, offset } = context.recordMetadata()!
        try {
          const [key, input] = topic === ctx.name(TOPIC.limits) ? limitOf(record) : requestOf(record)
          context.forward(record.withKey(key).withValue(input))
        } catch (error) {
          ctx.onReject({ topic, partition, offset: String(offset), reason: String(error) })
        }
      },
    }
  }
}

function requestOf({ key, value }: Raw): [string, Input] {
  return [clientSchema.parse(key), { request: requestSchema.parse(parsed(value)) }]
}

function limitOf({ key, value }: Raw): [string, Input] {
  const client = key === EVERYBODY ? EVERYBODY : clientSchema.parse(key)
  return [client, { limit: value === null ? null : limitSchema.parse(parsed(value)).limit }]
}

function parsed(value: Uint8Array | null): unknown {
  if (value === null) throw new Error('no value')
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value))
}
