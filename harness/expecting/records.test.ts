import { afterEach, expect as assert, test } from 'vitest'
import type { ReadableRecord } from '../topics/index.ts'
import { expect } from './index.ts'

const record = (offset: number, key: string | null, value: unknown, partition = 0, headers = {}): ReadableRecord => ({
  partition,
  offset: BigInt(offset),
  timestamp: 0,
  key,
  value,
  text: JSON.stringify(value),
  headers,
})
const paid = [
  record(0, 'a', { id: 1, seq: 1 }, 0, { trace: 'x' }),
  record(1, 'b', { id: 2, seq: 1 }),
  record(3, 'a', { id: 3, seq: 2 }),
  record(0, 'c', { id: 4, seq: 1 }, 1),
]

function messageOf(check: () => void): string {
  try {
    check()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('the matcher passed')
}

afterEach(() => {
  delete process.env['KATA_LANG']
})

test('expected records are found by the fields that are given', () => {
  expect(paid).toHaveRecords([
    { key: 'a', value: { id: 1 }, headers: { trace: 'x' } },
    { value: { id: 4 }, partition: 1 },
    { key: expect.stringContaining('b') },
    { offset: 3n, value: expect.objectContaining({ seq: 2 }) },
  ])
  expect(paid).toHaveRecords([{ key: 'b' }], { others: true })
  expect([]).toHaveRecords([])
})

test('bytes from a topic are compared as what they say', () => {
  const bytes = {
    topic: 't',
    partition: 0,
    offset: '5',
    timestamp: 0,
    key: Buffer.from('k'),
    value: Buffer.from('{"a":1}'),
    headers: [],
  }
  expect([bytes]).toHaveRecords([{ offset: 5n, key: 'k', value: { a: 1 } }])
})

test('a missing record is named, with what was seen and what it means', () => {
  const message = messageOf(() => expect(paid).toHaveRecords([{ key: 'a', value: { id: 9 } }], { others: true }))
  assert(message).toMatch(/expected:\n {2}records \(1\)\n {4}{ key: 'a', value: { id: 9 } }/)
  assert(message).toMatch(/seen:[\s\S]*│ 0 +│ 3 [\s\S]*missing:\n {4}{ key: 'a'/)
  assert(message).toMatch(/usually means: .*await/)
})

test('of many missing records some are shown, so that what it means stays on the page', () => {
  const many = Array.from({ length: 30 }, (_, id) => ({ key: 'x'.repeat(900), value: { id } }))
  const message = messageOf(() => expect(paid).toHaveRecords(many, { others: true }))
  assert(message).toMatch(/missing:\n( {4}\{ key: 'x+'\.{0,3}.*…\n){8} {4}… 22 more/)
  assert(message).toMatch(/usually means/)
})

test('an unexpected record is marked', () => {
  const message = messageOf(() => expect(paid).toHaveRecords([{ key: 'a' }, { key: 'b' }, { key: 'a' }]))
  assert(message).toMatch(/✗ unexpected │ 1 +│ 0 /)
  assert(message.match(/✗/g)).toHaveLength(1)
})

test('order is compared within a partition, and not between partitions', () => {
  expect(paid).toHaveRecords([{ key: 'c' }, { key: 'a' }, { key: 'b' }, { key: 'a' }])
  const message = messageOf(() =>
    expect(paid).toHaveRecords([{ value: { id: 3 } }, { value: { id: 1 } }], { others: true }),
  )
  assert(message).toMatch(/✗ out of order │ 0 +│ 0 /)
  expect(paid).toHaveRecords([{ value: { id: 3 } }, { value: { id: 1 } }], { others: true, inOrder: false })
})

test('two equal expectations need two records', () => {
  assert(() => expect(paid).toHaveRecords([{ key: 'b' }, { key: 'b' }], { others: true })).toThrow(/missing/)
})

test('the order of each key is compared, and a key in two partitions has none', () => {
  const seqOf = ({ value }: ReadableRecord) => (value as { seq: number }).seq
  expect(paid).toHaveKeyOrder(({ key }) => key, seqOf)
  const back = [...paid, record(4, 'a', { id: 5, seq: 1 })]
  assert(messageOf(() => expect(back).toHaveKeyOrder(({ key }) => key, seqOf))).toMatch(/✗ a: 1 after 2 │ 0 +│ 4 /)
  const split = [...paid, record(1, 'a', { id: 5, seq: 9 }, 1)]
  assert(messageOf(() => expect(split).toHaveKeyOrder(({ key }) => key, seqOf))).toContain('✗ a is in partition 0 too')
})

test('what is missing, there twice and unexpected is named', () => {
  const idOf = ({ value }: ReadableRecord) => (value as { id: number }).id
  expect(paid).toHaveExactlyOnce([4, 3, 2, 1], idOf)
  const wrong = [...paid, record(5, 'a', { id: 1 }), record(6, 'z', { id: 7 })]
  const message = messageOf(() => expect(wrong).toHaveExactlyOnce([1, 2, 3, 4, 5], idOf))
  assert(message).toContain('missing (1): 5')
  assert(message).toContain('more than once (1): 1 ×2')
  assert(message).toContain('unexpected (1): 7')
  assert(message.match(/✗ duplicate/g)).toHaveLength(2)
  assert(message).toMatch(/usually means: Missing: .*Twice: /)
})

test('committed offsets are compared for the partitions that are named', () => {
  const committed = new Map([
    [0, 5n],
    [1, null],
  ])
  expect(committed).toHaveCommitted({ 0: 5 })
  expect(committed).toHaveCommitted(new Map([[1, null]]))
  assert(() => expect(committed).toHaveCommitted({ 1: 0 })).toThrow()
  assert(messageOf(() => expect(committed).toHaveCommitted({ 0: 6 }))).toContain('offset + 1')
  assert(messageOf(() => expect(committed).toHaveCommitted({ 0: 4 }))).toContain('Too far')
  assert(messageOf(() => expect(committed).toHaveCommitted({ 0: 9 }))).toContain('Too little')
  assert(messageOf(() => expect(committed).toHaveCommitted({ 1: 3 }))).toContain('1: –')
})

test('the Russian messages say what they must', () => {
  process.env['KATA_LANG'] = 'ru'
  const message = messageOf(() => expect(paid).toHaveRecords([{ key: 'нет' }]))
  assert(message).toMatch(/^ожидалось:\n {2}записи \(1\)/)
  assert(message).toContain('✗ лишняя')
  assert(message).toContain('обычно это значит: ')
})
