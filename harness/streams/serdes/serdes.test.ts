import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Change } from '../processors/change.ts'
import { Windowed } from '../stores/windowed.ts'
import { bigint64, bytes, double, int32, int64, string } from './basic.ts'
import { changeSerde, deferredChangeSerde } from './change.ts'
import { serdeFor } from './deferred.ts'
import { json } from './json.ts'
import type { Serde } from './types.ts'
import { sessionWindowed, windowed } from './windowed.ts'

const hex = (data: Uint8Array) => Buffer.from(data).toString('hex')

describe('bytes as Java has them', () => {
  test.each([
    ['string', string, 'héé', '68c3a9c3a9'],
    ['int32', int32, -2, 'fffffffe'],
    ['int64', int64, 1, '0000000000000001'],
    ['int64', int64, -1, 'ffffffffffffffff'],
    ['int64', int64, -(2 ** 40) - 5, 'fffffefffffffffb'],
    ['int64', int64, Number.MAX_SAFE_INTEGER, '001fffffffffffff'],
    ['bigint64', bigint64, -(2n ** 63n), '8000000000000000'],
    ['double', double, -0.5, 'bfe0000000000000'],
    ['json', json(), { a: [1] }, '7b2261223a5b315d7d'],
    ['windowed', windowed(string, 10), new Windowed('k', { start: 20, end: 30 }), '6b0000000000000014'],
    [
      'sessionWindowed',
      sessionWindowed(string),
      new Windowed('k', { start: 1, end: 2 }),
      '6b00000000000000020000000000000001',
    ],
    ['change', changeSerde(string), new Change('new', 'old'), '066e65776f6c6402'],
    ['change', changeSerde(string), new Change('new', null), '6e657701'],
    ['change', changeSerde(string), new Change<string>(null, 'old'), '6f6c6400'],
  ] as [string, Serde<unknown>, unknown, string][])('%s %#', (_name, serde, value, expected) => {
    const written = serde.serialize(value)
    expect(hex(written)).toBe(expected)
    expect(serde.deserialize(written)).toEqual(value)
  })
})

test('int64 carries every safe integer', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(int64.deserialize(int64.serialize(value))).toBe(value)
      expect(bigint64.deserialize(int64.serialize(value))).toBe(BigInt(value))
    }),
  )
})

test('a change of long values keeps both', () => {
  const change = new Change('n'.repeat(300), 'o'.repeat(70_000))
  expect(changeSerde(string).deserialize(changeSerde(string).serialize(change))).toEqual(change)
})

describe('what a serde refuses is a typed error', () => {
  const cases: [string, () => unknown][] = [
    ['a number beyond 2^53 as int64', () => int64.serialize(2 ** 53)],
    ['a fraction as int64', () => int64.serialize(0.5)],
    ['bytes beyond 2^53 as int64', () => int64.deserialize(bigint64.serialize(2n ** 60n))],
    ['four bytes as int64', () => int64.deserialize(int32.serialize(1))],
    ['2^31 as int32', () => int32.serialize(2 ** 31)],
    ['2^63 as bigint64', () => bigint64.serialize(2n ** 63n)],
    ['a number as string', () => string.serialize(1 as unknown as string)],
    ['a string as bytes', () => bytes.serialize('a' as unknown as Uint8Array)],
    ['three bytes as double', () => double.deserialize(new Uint8Array(3))],
    ['undefined as JSON', () => json().serialize(undefined)],
    ['text as JSON', () => json().deserialize(string.serialize('{'))],
    ['JSON beside its schema', () => json(z.object({ a: z.number() })).deserialize(string.serialize('{"a":"1"}'))],
    ['a windowed key without the size', () => windowed(string).deserialize(new Uint8Array(9))],
    ['a change of nothing', () => changeSerde(string).serialize(new Change<string>(null, null))],
  ]
  test.each(cases)('%s', (_name, act) => {
    expect(act).toThrow(expect.objectContaining({ code: 'STREAMS_SERDE' }))
  })
})

test('a change without a serde takes the configured default', () => {
  const given = deferredChangeSerde<string>(undefined)
  const missing = expect.objectContaining({ code: 'STREAMS_SERDE_MISSING' })
  expect(() => serdeFor(given, 'value', { key: bytes, value: undefined }, 'a sink')).toThrow(missing)
  const found = serdeFor(given, 'value', { key: bytes, value: string }, 'a sink')
  expect(hex(found.serialize(new Change('a', null)))).toBe('6101')
  expect(() => given.serialize(new Change('a', null))).toThrow(
    expect.objectContaining({ code: 'STREAMS_SERDE_MISSING' }),
  )
})
