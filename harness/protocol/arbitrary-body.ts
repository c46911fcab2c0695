/** Random bodies of a schema, for property tests. */
import fc from 'fast-check'
import type { Body } from './codec.ts'
import { Records } from './records.ts'
import type { Field, Scalar, Struct } from './schema.ts'

export function arbitraryBody(schema: Struct): fc.Arbitrary<Body> {
  const plain = Object.fromEntries(schema.fields.map((field) => [field.name, arbitraryField(field)]))
  const tagged = Object.fromEntries([...schema.tagged.values()].map((field) => [field.name, arbitraryField(field)]))
  return fc
    .tuple(fc.record(plain, { noNullPrototype: true }), fc.record(tagged, { requiredKeys: [], noNullPrototype: true }))
    .map(([fields, tags]) => ({ ...fields, ...tags }))
}

function arbitraryField(field: Field): fc.Arbitrary<unknown> {
  const one = field.struct ? arbitraryBody(field.struct) : scalars[field.type as Scalar]
  const value = field.array ? fc.array(one, { maxLength: 2 }) : one
  return field.nullable ? fc.option(value) : value
}

const bytes = fc.uint8Array({ maxLength: 12 }).map((value) => Buffer.from(value))

const scalars: Readonly<Record<Scalar, fc.Arbitrary<unknown>>> = {
  bool: fc.boolean(),
  int8: fc.integer({ min: -128, max: 127 }),
  int16: fc.integer({ min: -32_768, max: 32_767 }),
  uint16: fc.integer({ min: 0, max: 65_535 }),
  int32: fc.integer(),
  uint32: fc.integer({ min: 0, max: 0xffffffff }),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  float64: fc.double(),
  string: fc.string({ unit: 'grapheme', maxLength: 150 }).filter((text) => text.isWellFormed()),
  uuid: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((value) => Buffer.from(value).toString('base64url')),
  bytes,
  records: bytes.map((value) => new Records(value)),
}
