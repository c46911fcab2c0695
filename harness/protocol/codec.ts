/** Bodies of Kafka's requests and responses, read and written by their schemas. */
import { Reader } from './reader.ts'
import { Records } from './records.ts'
import { bodySchema, type Direction, type Field, type Scalar, type Struct } from './schema.ts'
import { Writer } from './writer.ts'

export type Body = Record<string, unknown>

/** A tagged field that the schema does not know, kept as it was. */
export interface UnknownTag {
  readonly tag: number
  readonly bytes: Buffer
}

/** Where a struct keeps the tagged fields that its schema does not know. */
export const unknownTags: unique symbol = Symbol('unknownTags')

/** Reads a body. Throws RangeError where the bytes do not fit the schema, and where some are left over. */
export function decode(schema: Struct, bytes: Buffer): Body {
  const reader = new Reader(bytes)
  const body = readStruct(schema, reader)
  if (reader.left > 0) throw new RangeError(`${reader.left} bytes left over after the message`)
  return body
}

/** Reads the plain fields of a message up to and including the one named, and no further. */
export function decodeUpTo(schema: Struct, bytes: Buffer, last: string): unknown {
  const reader = new Reader(bytes)
  for (const field of schema.fields) {
    const value = readField(field, schema.flexible, reader)
    if (field.name === last) return value
  }
  return undefined
}

/**
 * Writes a body. Fields that it lacks get the schema's defaults; tagged fields are written where the body has them.
 * `encode(schema, decode(schema, bytes))` gives the same bytes.
 */
export function encode(schema: Struct, body: Readonly<Body>): Buffer {
  const writer = new Writer()
  writeStruct(schema, body, writer)
  return writer.done()
}

/** The body of a message of this API; throws where API or version are not known. */
export function schemaOf(key: number, version: number, direction: Direction): Struct {
  const schema = bodySchema(key, version, direction)
  if (!schema) throw new RangeError(`no schema for API ${key} version ${version}`)
  return schema
}

function readStruct(schema: Struct, reader: Reader): Body {
  const body: Body = {}
  for (const field of schema.fields) body[field.name] = readField(field, schema.flexible, reader)
  if (schema.flexible) readTags(schema, body, reader)
  return body
}

function readTags(schema: Struct, body: Body, reader: Reader): void {
  const unknown: UnknownTag[] = []
  for (let left = reader.uvarint(); left > 0; left -= 1) {
    const tag = reader.uvarint()
    const bytes = reader.take(reader.uvarint())
    const field = schema.tagged.get(tag)
    if (!field) unknown.push({ tag, bytes })
    else {
      const inner = new Reader(bytes)
      body[field.name] = readField(field, schema.flexible, inner)
      if (inner.left > 0) throw new RangeError(`${inner.left} bytes left over in ${field.name}`)
    }
  }
  // not enumerable: a body reads as its schema's fields and nothing else
  if (unknown.length > 0) Object.defineProperty(body, unknownTags, { value: unknown })
}

function readField(field: Field, flexible: boolean, reader: Reader): unknown {
  if (!field.array) return readValue(field, flexible, reader)
  const length = reader.length(flexible, 4)
  if (length < 0) return null
  // each element takes a byte at least: a length of garbage must not allocate
  if (length > reader.left) throw new RangeError(`${length} elements in ${reader.left} bytes`)
  const values: unknown[] = []
  for (let index = 0; index < length; index += 1) {
    values.push(field.struct ? readStruct(field.struct, reader) : readScalar(field.type as Scalar, flexible, reader))
  }
  return values
}

function readValue(field: Field, flexible: boolean, reader: Reader): unknown {
  if (!field.struct) return readScalar(field.type as Scalar, flexible, reader)
  if (field.nullable && reader.int8() < 0) return null
  return readStruct(field.struct, reader)
}

function readScalar(type: Scalar, flexible: boolean, reader: Reader): unknown {
  switch (type) {
    case 'bool':
      return reader.int8() !== 0
    case 'int8':
    case 'int16':
    case 'uint16':
    case 'int32':
    case 'uint32':
    case 'int64':
    case 'float64':
    case 'uuid':
      return reader[type]()
    case 'string': {
      const length = reader.length(flexible, 2)
      return length < 0 ? null : reader.text(length)
    }
    case 'bytes':
    case 'records': {
      const length = reader.length(flexible, 4)
      if (length < 0) return null
      const bytes = reader.take(length)
      return type === 'records' ? new Records(bytes) : bytes
    }
  }
}

function writeStruct(schema: Struct, body: Readonly<Body>, writer: Writer): void {
  for (const field of schema.fields) {
    const value = body[field.name]
    writeField(field, value === undefined ? defaultOf(field) : value, schema.flexible, writer)
  }
  if (schema.flexible) writeTags(schema, body, writer)
}

function writeTags(schema: Struct, body: Readonly<Body>, writer: Writer): void {
  const unknown = (body as { [unknownTags]?: readonly UnknownTag[] })[unknownTags] ?? []
  const tags = [...unknown]
  for (const [tag, field] of schema.tagged) {
    if (body[field.name] === undefined) continue
    const inner = new Writer()
    writeField(field, body[field.name], schema.flexible, inner)
    tags.push({ tag, bytes: inner.done() })
  }
  writer.uvarint(tags.length)
  for (const { tag, bytes } of tags.sort((a, b) => a.tag - b.tag)) {
    writer.uvarint(tag)
    writer.uvarint(bytes.length)
    writer.raw(bytes)
  }
}

function writeField(field: Field, value: unknown, flexible: boolean, writer: Writer): void {
  if (!field.array) writeValue(field, value, flexible, writer)
  else if (value === null) writer.length(-1, flexible, 4)
  else writeArray(field, value as readonly unknown[], flexible, writer)
}

function writeArray(field: Field, values: readonly unknown[], flexible: boolean, writer: Writer): void {
  writer.length(values.length, flexible, 4)
  for (const value of values) {
    if (field.struct) writeStruct(field.struct, value as Body, writer)
    else writeScalar(field.type as Scalar, value, flexible, writer)
  }
}

function writeValue(field: Field, value: unknown, flexible: boolean, writer: Writer): void {
  if (field.struct) {
    if (field.nullable) writer.int8(value === null ? -1 : 1)
    if (value !== null) writeStruct(field.struct, value as Body, writer)
  } else writeScalar(field.type as Scalar, value, flexible, writer)
}

function writeScalar(type: Scalar, value: unknown, flexible: boolean, writer: Writer): void {
  if (type === 'string') writeSized(value === null ? null : Buffer.from(value as string), flexible, 2, writer)
  else if (type === 'records') writeSized(value instanceof Records ? value.bytes : (value as null), flexible, 4, writer)
  else if (type === 'bytes') writeSized(value as Uint8Array | null, flexible, 4, writer)
  else if (type === 'bool') writer.int8(value ? 1 : 0)
  else if (type === 'int64') writer.int64(value as bigint)
  else if (type === 'uuid') writer.uuid(value as string)
  else writer[type](value as number)
}

function writeSized(bytes: Uint8Array | null, flexible: boolean, width: 2 | 4, writer: Writer): void {
  writer.length(bytes?.length ?? -1, flexible, width)
  if (bytes) writer.raw(bytes)
}

/** The value that a field has where the sender set none (Kafka's generator: `FieldSpec.fieldDefault`). */
export function defaultOf(field: Field): unknown {
  if (field.default === 'null' && field.nullable) return null
  if (field.array) return []
  switch (field.type) {
    case 'struct':
      return {}
    case 'bool':
      return field.default === 'true'
    case 'string':
      return field.default === 'null' ? '' : (field.default ?? '')
    case 'uuid':
      return 'AAAAAAAAAAAAAAAAAAAAAA'
    case 'bytes':
    case 'records':
      return field.nullable && field.type === 'records' ? null : Buffer.alloc(0)
    case 'int64':
      return BigInt(field.default ?? 0)
    default:
      return Number(field.default ?? 0)
  }
}
