import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBody } from './arbitrary-body.ts'
import { decode, encode, schemaOf } from './codec.ts'
import { apiName, type Direction, errorName, knownApis, type Struct } from './schema.ts'

/** Bodies written by Kafka's own serializer: scripts/MakeWireFixture.java. */
const kafkaBodies = readFileSync(new URL('kafka-bodies.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [key, version, direction, base64] = line.split(' ') as [string, string, Direction, string | undefined]
    return { key: Number(key), version: Number(version), direction, bytes: Buffer.from(base64 ?? '', 'base64') }
  })

function eachSchema(): { title: string; schema: Struct }[] {
  return knownApis().flatMap(({ key, name, versions: [from, to] }) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((version) =>
      (['request', 'response'] as const).map((direction) => ({
        title: `${name} v${version} ${direction}`,
        schema: schemaOf(key, version, direction),
      })),
    ),
  )
}

test('every API, version and direction that Kafka has is known', () => {
  const ours = eachSchema().map(({ title }) => title)
  const theirs = kafkaBodies.map(({ key, version, direction }) => `${apiName(key)} v${version} ${direction}`)
  expect(theirs.length).toBeGreaterThan(600)
  expect(ours).toEqual(expect.arrayContaining(theirs))
  expect(ours.length).toBe(theirs.length)
})

test('what Kafka itself wrote is written back byte by byte', () => {
  for (const { key, version, direction, bytes } of kafkaBodies) {
    const schema = schemaOf(key, version, direction)
    const written = encode(schema, decode(schema, bytes))
    expect(written.equals(bytes), `${apiName(key)} v${version} ${direction}`).toBe(true)
  }
})

test('random bodies of every API and version come back as they were', () => {
  for (const { title, schema } of eachSchema()) {
    const comesBack = fc.property(arbitraryBody(schema), (body) => {
      const bytes = encode(schema, body)
      const read = decode(schema, bytes)
      expect(read, title).toEqual(body)
      expect(encode(schema, read).equals(bytes), title).toBe(true)
    })
    fc.assert(comesBack, { numRuns: 8 })
  }
})

test('tagged fields that the schema does not know are kept', () => {
  const schema = schemaOf(3, 12, 'request')
  const known = encode(schema, { topics: [], allowAutoTopicCreation: true, includeTopicAuthorizedOperations: false })
  const tags = Buffer.from([2, 5, 3, 1, 2, 3, 200, 1, 1, 9]) // tags 5 and 200
  const bytes = Buffer.concat([known.subarray(0, -1), tags])
  expect(encode(schema, decode(schema, bytes))).toEqual(bytes)
})

test('bytes that do not fit the schema are refused with a RangeError and nothing else', () => {
  const schemas = eachSchema().map(({ schema }) => schema)
  fc.assert(
    fc.property(fc.constantFrom(...schemas), fc.uint8Array({ maxLength: 200 }), (schema, bytes) => {
      try {
        const read = decode(schema, Buffer.from(bytes))
        return encode(schema, read).length >= 0
      } catch (error) {
        return error instanceof RangeError
      }
    }),
    { numRuns: 3000 },
  )
})

test('a body that is cut short or too long is refused', () => {
  for (const { key, version, direction, bytes } of kafkaBodies) {
    const schema = schemaOf(key, version, direction)
    expect(() => decode(schema, Buffer.concat([bytes, Buffer.from([0])]))).toThrow(RangeError)
    if (bytes.length > 0) expect(() => decode(schema, bytes.subarray(0, -1))).toThrow(RangeError)
  }
})

test('text that is not UTF-8 is refused, for it could not be written back', () => {
  const schema = schemaOf(17, 1, 'request')
  expect(() => decode(schema, Buffer.from([0, 2, 0xc3, 0x28]))).toThrow(/not UTF-8/)
  expect(decode(schema, Buffer.from([0, 3, 0xef, 0xbf, 0xbd]))).toEqual({ mechanism: '\ufffd' })
})

test('error codes have their names in Kafka', () => {
  expect([0, -1, 6, 47, 90, 9999].map(errorName)).toEqual([
    'NONE',
    'UNKNOWN_SERVER_ERROR',
    'NOT_LEADER_OR_FOLLOWER',
    'INVALID_PRODUCER_EPOCH',
    'PRODUCER_FENCED',
    'UNKNOWN(9999)',
  ])
})
