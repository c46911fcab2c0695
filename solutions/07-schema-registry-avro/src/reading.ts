/** From the bytes of a message to the event that the reader sees in them. */
import avro from 'avsc'
import type { AvroRecord } from './contract.ts'
import type { Schemas } from './schemas.ts'

/** These bytes are no event, and will not become one. */
export class BadMessageError extends Error {}

const prefixBytes = 5

export interface Reading {
  /** Throws BadMessageError, BadSchemaError; waits while the registry is away. */
  read(value: Buffer | null): Promise<object>
}

export function readingWith(schemas: Schemas, schema: AvroRecord): Reading {
  const reader = avro.Type.forSchema(schema as avro.Schema)
  /** How bytes of a writer become the reader's events, by the id of the writer's schema. */
  const decoders = new Map<number, (bytes: Buffer) => object>()

  async function decoderOf(id: number): Promise<(bytes: Buffer) => object> {
    const there = decoders.get(id)
    if (there) return there
    const written = await schemas.byId(id)
    const decoder = orBad(() => {
      const resolver = reader.createResolver(avro.Type.forSchema(written as avro.Schema))
      return (bytes: Buffer) => reader.fromBuffer(bytes, resolver) as object
    })
    decoders.set(id, decoder)
    return decoder
  }

  return {
    async read(value) {
      if (value === null) throw new BadMessageError('a tombstone: user-events is not a keyed table')
      if (value.length < prefixBytes || value[0] !== 0)
        throw new BadMessageError('it does not begin with byte 0 and an id')
      const decode = await decoderOf(value.readInt32BE(1))
      return orBad(() => decode(value.subarray(prefixBytes)))
    },
  }
}

function orBad<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new BadMessageError((cause as Error).message, { cause })
  }
}
