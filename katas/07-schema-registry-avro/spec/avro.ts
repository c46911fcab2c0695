/** Avro's binary form, as its specification has it: the specs' own, so that no library is the judge. */

type Schema = string | readonly Schema[] | { readonly type: Schema; readonly [more: string]: unknown }
export type Fields = readonly { name: string; type: unknown; default?: unknown }[]

const nothing = Buffer.alloc(0)

/** The value's bytes; throws where it is none of this schema. */
export function encode(schema: unknown, value: unknown): Buffer {
  const type = schema as Schema
  if (Array.isArray(type)) {
    const index = type.findIndex((one) => (one === 'null') === (value === null))
    return Buffer.concat([longBytes(index), encode(type[index], value)])
  }
  if (typeof type === 'object') {
    const { type: inner, fields, symbols } = type as { type: Schema; fields: Fields; symbols: string[] }
    if (inner === 'record')
      return Buffer.concat(fields.map((field) => encode(field.type, (value as Record<string, unknown>)[field.name])))
    return inner === 'enum' ? longBytes(symbols.indexOf(value as string)) : encode(inner, value)
  }
  switch (type) {
    case 'null':
      return nothing
    case 'boolean':
      return Buffer.from([value ? 1 : 0])
    case 'int':
    case 'long':
      return longBytes(value as number)
    case 'string': {
      const text = Buffer.from(value as string)
      return Buffer.concat([longBytes(text.length), text])
    }
    default:
      throw new Error(`no type of the specs: ${type}`)
  }
}

/** Zigzag, then seven bits a byte, the lowest first. */
function longBytes(value: number): Buffer {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, (BigInt(value) << 1n) ^ (BigInt(value) >> 63n))
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128)
  return Buffer.from([...bytes, Number(rest)])
}

/** As a message carries it: byte 0, the schema's id, Avro. */
export function message(id: number, schema: unknown, value: unknown): Buffer {
  return Buffer.concat([prefix(id), encode(schema, value)])
}

export function prefix(id: number): Buffer {
  const bytes = Buffer.alloc(5)
  bytes.writeInt32BE(id, 1)
  return bytes
}
