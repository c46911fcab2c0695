import { afterEach, expect, test } from 'vitest'
import { readable, type TopicRecord, table } from './index.ts'

const record = (
  offset: number,
  value: string | Uint8Array | null = 'v',
  more: Partial<TopicRecord> = {},
): TopicRecord => ({
  topic: 'orders',
  partition: 0,
  offset: String(offset),
  timestamp: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
  key: Buffer.from('k'),
  value: typeof value === 'string' ? Buffer.from(value) : value,
  headers: [],
  ...more,
})

afterEach(() => {
  delete process.env['KATA_LANG']
})

test('bytes are read as JSON, text, hex or a tombstone', () => {
  expect(readable(record(0, '{"a":[1]}'))).toMatchObject({
    value: { a: [1] },
    text: '{"a":[1]}',
  })
  expect(readable(record(0, 'plain')).value).toBe('plain')
  expect(readable(record(0, null))).toMatchObject({ value: null, text: null })
  expect(readable(record(0, new Uint8Array([0xff, 1]), { key: null }))).toMatchObject({ text: '0xff01', key: null })
  expect(readable({ ...record(0), offset: '9007199254740993' }).offset).toBe(9_007_199_254_740_993n)
})

test('a header that repeats keeps all its values, and odd names are only names', () => {
  const headers = [
    ['a', Buffer.from('1')],
    ['a', Buffer.from('2')],
    ['toString', Buffer.from('x')],
  ] as const
  expect(readable(record(0, 'v', { headers })).headers).toEqual({ a: '1, 2', toString: 'x' })
})

test('the table has a row for each record, without colours', () => {
  const text = table([record(1, '{"id":1}', { headers: [['h', Buffer.from('x')]] }), record(2, null, { key: null })])
  expect(text).toContain('│ 0         │ 1      │ k   │ {"id":1} │ h=x     │ 2026-01-02T03:04:05.006Z │')
  expect(text).toContain('│ 0         │ 2      │ ∅   │ ∅        │         │ 2026-01-02T03:04:05.006Z │')
  expect(text).not.toContain('\u001b')
})

test('long values are cut, and what would move the cursor is written out', () => {
  const text = table([record(0, `${'я'.repeat(500)}`), record(1, 'a\nb\u001b[31m')])
  expect(text.split('\n').every((line) => line.length < 200)).toBe(true)
  expect(text).toContain('я…')
  expect(text).toContain('a\\nb\\u001b[31m')
})

test('of many records 30 are shown, around the first marked one, and the rest is counted', () => {
  const records = Array.from({ length: 100 }, (_, i) => record(i))
  expect(table(records)).toContain('… 70 more records after')
  const marked = table(records, { mark: (_, index) => (index === 60 ? '✗ wrong' : undefined) })
  expect(marked).toContain('… 55 more records before')
  expect(marked).toContain('… 15 more records after')
  expect(marked).toMatch(/✗ wrong │ 0 +│ 60 /)
})

test('records of several topics name their topic', () => {
  expect(table([record(0), record(0, 'v', { topic: 'payments' })])).toMatch(/topic[\s\S]*orders[\s\S]*payments/)
})

test('the table speaks Russian too', () => {
  process.env['KATA_LANG'] = 'ru'
  const text = table(Array.from({ length: 32 }, (_, i) => record(i)))
  expect(text).toContain('партиция')
  expect(text).toContain('… ещё 2 записи ниже')
  expect(table([])).toBe('(записей нет)')
})
