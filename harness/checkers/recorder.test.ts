import { expect, test } from 'vitest'
import type { TopicRecord } from '../topics/index.ts'
import { check, Recorder } from './index.ts'

const record = (offset: number, value: string, partition = 0): TopicRecord => ({
  topic: 'orders',
  partition,
  offset: String(offset),
  timestamp: 0,
  key: Buffer.from('k'),
  value: Buffer.from(value),
  headers: [],
})
const request = (value: string) => ({ process: 'p', topic: 'orders', key: 'k', value })
const whole = (end: bigint) => new Map([[0, { start: 0n, end }]])

test('a recorded history keeps the order in which sends began, and judges them by when they ended', () => {
  const recorder = new Recorder()
  const [a, b] = [recorder.sending(request('a')), recorder.sending(request('b'))]
  recorder.log('orders', [], whole(0n))
  b({ outcome: 'ok', partition: 0, offset: 1n })
  a({ outcome: 'ok', partition: 0, offset: 0n })
  recorder.log('orders', [record(0, 'a'), record(1, 'b')], whole(2n))
  expect(check(recorder.history)).toEqual([])
})

test('a send that never ended may be in the log or not', () => {
  const recorder = new Recorder()
  recorder.sending(request('a'))
  recorder.log('orders', [], whole(0n))
  expect(check(recorder.history)).toMatchObject([{ name: 'no-success' }])
  recorder.log('orders', [record(0, 'a')], whole(1n))
  expect(check(recorder.history)).toEqual([])
})

test('a log is recorded for each partition that was read, the empty ones too', () => {
  const recorder = new Recorder()
  recorder.sending({ ...request('a'), partition: 1 })({ outcome: 'ok' })
  const bounds = new Map([
    [0, { start: 0n, end: 1n }],
    [1, { start: 0n, end: 0n }],
  ])
  recorder.log('orders', [record(0, 'b')], bounds)
  expect(recorder.history.filter(({ kind }) => kind === 'log')).toHaveLength(2)
  expect(check(recorder.history)).toMatchObject([{ name: 'lost-write', seen: { en: expect.stringContaining('"a"') } }])
})

test('polls, assignments, commits and transactions are judged together', () => {
  const recorder = new Recorder(({ value }) => JSON.parse(Buffer.from(value!).toString()).id)
  const records = [record(0, '{"id":"a"}'), record(1, '{"id":"b"}'), record(2, '{"id":"c"}')]
  const end = recorder.sending({ ...request('b'), transaction: 't' })
  end({ outcome: 'ok', partition: 0, offset: 1n })
  recorder.transaction('p', 't', 'aborting')
  recorder.transaction('p', 't', 'aborted')
  recorder.assigned('c', [{ topic: 'orders', partition: 0 }])
  recorder.poll('c', records.slice(0, 2), { group: 'g' })
  recorder.log('orders', [records[0]!, records[2]!], whole(3n))
  recorder.committed({ process: 'c', group: 'g', topic: 'orders', partition: 0, offset: 3n })
  expect(check(recorder.history).map(({ name }) => name)).toEqual(['aborted-read', 'premature-commit'])
})
