import { expect, test } from 'vitest'
import type { Isolation } from '../topics/index.ts'
import { check, report } from './index.ts'
import type { CheckOptions, History, Log, Operation, Poll, Seen, Send, TransactionStep } from './types.ts'

const topic = 'orders'
const seen = (offset: number, value: string, key: string | null = 'k', partition = 0): Seen => ({
  topic,
  partition,
  offset: BigInt(offset),
  key,
  value,
})
const send = (value: string, offset?: number, more: Partial<Send> = {}): Send => ({
  kind: 'send',
  process: 'p1',
  topic,
  partition: 0,
  key: 'k',
  value,
  outcome: 'ok',
  offset: offset === undefined ? undefined : BigInt(offset),
  ...more,
})
const poll = (records: Seen[], more: Partial<Poll> = {}): Poll => ({
  kind: 'poll',
  process: 'c1',
  isolation: 'read_committed',
  records,
  ...more,
})
const log = (end: number, records: Seen[], more: Partial<Log> = {}): Log => ({
  kind: 'log',
  topic,
  partition: 0,
  isolation: 'read_committed',
  end: BigInt(end),
  records,
  ...more,
})
const assign = (process = 'c1'): Operation => ({ kind: 'assign', process, partitions: [{ topic, partition: 0 }] })
const commit = (offset: number, process = 'c1'): Operation => ({
  kind: 'commit',
  process,
  group: 'g',
  topic,
  partition: 0,
  offset: BigInt(offset),
})
const step = (id: string, it: TransactionStep['step'], process = 'p1'): Operation => ({
  kind: 'transaction',
  process,
  id,
  step: it,
})
const names = (history: History, options?: CheckOptions) => check(history, options).map(({ name }) => name)

test('a history in which all went well has no anomaly', () => {
  expect(
    names([
      send('a', 0),
      send('b', 1),
      poll([seen(0, 'a'), seen(1, 'b')], { group: 'g' }),
      commit(2),
      log(2, [seen(0, 'a'), seen(1, 'b')]),
    ]),
  ).toEqual([])
})

test('an acknowledged write that the whole log lacks is a lost write', () => {
  const lost = check([send('a', 0), send('b', 1), log(2, [seen(0, 'a')])])
  expect(lost).toMatchObject([{ name: 'lost-write', records: [{ value: 'b', offset: 1n }] }])
  expect(lost[0]!.seen.en).toContain('orders/0:1')
})

test('an acknowledged write below what consumers have reached and got is a lost write', () => {
  expect(names([send('a', 0), send('b', 1), poll([seen(1, 'b')])])).toEqual(['lost-write'])
  expect(names([send('a', 0), send('b', 1), poll([seen(0, 'a')])])).toEqual([])
})

test('an acknowledged write of unknown offset is lost when the whole log of its partition lacks it', () => {
  expect(names([send('a'), log(0, [])])).toEqual(['lost-write'])
  expect(names([send('a', undefined, { partition: undefined }), log(0, []), log(0, [], { partition: 1 })])).toEqual([
    'lost-write',
  ])
  const found = log(1, [seen(0, 'a', 'k', 1)], { partition: 1 })
  expect(names([send('a', undefined, { partition: undefined }), log(0, []), found])).toEqual([])
})

test('what was read before the send ended, or beyond the end that was read, is not lost', () => {
  expect(names([log(0, []), send('a', 0)])).toEqual([])
  expect(names([send('a', 5), log(3, [])])).toEqual([])
  expect(names([send('open', undefined, { transaction: 't' }), send('a'), log(0, [])])).toEqual([])
})

test.each(['failed', 'indeterminate'] as const)('a %s send that nobody sees is no lost write', (outcome) => {
  expect(names([send('a', undefined, { outcome }), log(0, [])])).toEqual(['no-success'])
})

test('what retention deleted or compaction replaced is neither lost nor a gap', () => {
  const sends = [send('a', 0), send('b', 1)]
  expect(names([...sends, log(2, [seen(1, 'b')], { start: 1n })])).toEqual([])
  expect(names([...sends, log(2, [seen(1, 'b')])], { compacted: [topic] })).toEqual([])
  expect(names([...sends, log(2, [seen(1, 'b')])])).toEqual(['lost-write'])
  const early = log(2, [seen(0, 'a'), seen(1, 'b')])
  expect(names([...sends, early, log(2, [seen(1, 'b')])], { compacted: [topic] })).toEqual([])
  expect(names([...sends, early, log(2, [seen(0, 'a')])], { compacted: [topic] })).toEqual(['gap'])
})

test('holes left by markers and aborted records are no anomaly', () => {
  expect(
    names([
      send('a', 0, { transaction: 't1' }),
      step('t1', 'committing'),
      step('t1', 'committed'),
      send('x', 2, { transaction: 't2' }),
      step('t2', 'aborting'),
      step('t2', 'aborted'),
      send('b', 4),
      poll([seen(0, 'a'), seen(4, 'b')]),
      log(5, [seen(0, 'a'), seen(4, 'b')]),
      log(5, [seen(0, 'a'), seen(2, 'x'), seen(4, 'b')], { isolation: 'read_uncommitted' }),
    ]),
  ).toEqual([])
})

test('one value at two offsets is a duplicate, in two partitions too', () => {
  expect(check([log(2, [seen(0, 'a'), seen(1, 'a')])])).toMatchObject([
    { name: 'duplicate', records: [{ offset: 0n }, { offset: 1n }] },
  ])
  const other = log(1, [seen(0, 'a', 'k', 1)], { partition: 1 })
  expect(names([log(1, [seen(0, 'a')]), other])).toEqual(['duplicate'])
})

test('an aborted attempt and its repetition are no duplicate', () => {
  const attempts = [
    send('a', 0, { transaction: 't1' }),
    step('t1', 'aborted'),
    send('a', 2, { transaction: 't2' }),
    step('t2', 'committed'),
  ]
  expect(names([...attempts, log(4, [seen(2, 'a')])])).toEqual([])
  const both = log(4, [seen(0, 'a'), seen(2, 'a')], { isolation: 'read_uncommitted' })
  expect(names([...attempts, both])).toEqual([])
})

test('a record that a group got twice is reported only when that is asked for', () => {
  const history = [
    poll([seen(0, 'a'), seen(1, 'b')], { group: 'g' }),
    assign('c2'),
    poll([seen(1, 'b')], { process: 'c2', group: 'g' }),
    log(2, [seen(0, 'a'), seen(1, 'b')]),
  ]
  expect(names(history)).toEqual([])
  expect(names(history, { reprocessed: true })).toEqual(['reprocessed'])
  const other = poll([seen(0, 'a'), seen(1, 'b')], { process: 'c3', group: 'other' })
  expect(names([poll([seen(0, 'a')], { group: 'g' }), other], { reprocessed: true })).toEqual([])
})

test('two values at one offset are inconsistent', () => {
  expect(names([send('a', 0), poll([seen(0, 'b')])])).toContain('inconsistent-offsets')
})

test('two records of one key in another order than sent are reordered', () => {
  const found = check([send('a'), send('b'), log(2, [seen(0, 'b'), seen(1, 'a')])])
  expect(found).toMatchObject([{ name: 'reordered', records: [{ value: 'a' }, { value: 'b' }] }])
})

test('two records of different keys in another order than sent are a nonmonotonic send', () => {
  const records = [seen(0, 'b', 'y'), seen(1, 'a', 'x')]
  expect(names([send('a', undefined, { key: 'x' }), send('b', undefined, { key: 'y' }), log(2, records)])).toEqual([
    'nonmonotonic-send',
  ])
})

test('the order of sends is that in which they began, and other producers do not matter', () => {
  const late = [send('b', 1, { order: 1 }), send('a', 0, { order: 0 })]
  expect(names([...late, log(2, [seen(0, 'a'), seen(1, 'b')])])).toEqual([])
  const two = [send('a', 1), send('b', 0, { process: 'p2' })]
  expect(names([...two, log(2, [seen(0, 'b'), seen(1, 'a')])])).toEqual([])
})

test('a consumer that goes past a known record has skipped it, within a poll or between two', () => {
  const known = log(3, [seen(0, 'a'), seen(1, 'b'), seen(2, 'c')])
  expect(check([known, poll([seen(0, 'a'), seen(2, 'c')])])).toMatchObject([
    { name: 'poll-skip', records: [{ value: 'b' }] },
  ])
  expect(names([known, poll([seen(0, 'a')]), poll([seen(2, 'c')])])).toEqual(['poll-skip'])
  expect(names([known, poll([seen(0, 'a')]), assign(), poll([seen(2, 'c')])])).toEqual([])
})

test('a consumer that goes back without a new assignment is nonmonotonic', () => {
  expect(names([poll([seen(0, 'a'), seen(1, 'b')]), poll([seen(1, 'b')])])).toEqual(['nonmonotonic-poll'])
  expect(names([poll([seen(0, 'a'), seen(1, 'b')]), assign(), poll([seen(0, 'a')])])).toEqual([])
  expect(names([poll([seen(0, 'a'), seen(1, 'b')]), poll([seen(0, 'a')], { process: 'c2' })])).toEqual([])
})

test('a reading without a record that others have seen has a gap', () => {
  const history = [poll([seen(0, 'a'), seen(1, 'b')]), log(2, [seen(0, 'a')])]
  expect(check(history)).toMatchObject([{ name: 'gap', records: [{ value: 'b', offset: 1n }] }])
})

test('what only a read_uncommitted reader has seen is not owed to others', () => {
  const history = [log(1, [seen(0, 'a')], { isolation: 'read_uncommitted' }), log(1, [])]
  expect(names(history)).toEqual([])
})

test.each(['read_committed', 'read_uncommitted'] as Isolation[])(
  '%s: an aborted record may be read uncommitted only',
  (isolation) => {
    const history = [
      send('a', 0, { transaction: 't' }),
      poll([seen(0, 'a')], { isolation }),
      step('t', 'aborting'),
      step('t', 'aborted'),
    ]
    expect(names(history)).toEqual(isolation === 'read_committed' ? ['aborted-read'] : [])
  },
)

test('a record whose only send failed must be seen by nobody', () => {
  const failed = send('a', undefined, { outcome: 'failed' })
  expect(names([failed, log(1, [seen(0, 'a')], { isolation: 'read_uncommitted' })])).toEqual(['aborted-read'])
  expect(names([failed, send('a', 0), log(1, [seen(0, 'a')])])).toEqual([])
})

test('a record that is read before the commit was asked for is precommitted', () => {
  const sent = send('a', 0, { transaction: 't' })
  const ended = [step('t', 'committing'), step('t', 'committed')]
  expect(names([sent, poll([seen(0, 'a')]), ...ended])).toEqual(['precommitted-read'])
  expect(names([sent, step('t', 'committing'), poll([seen(0, 'a')]), step('t', 'committed')])).toEqual([])
  expect(names([sent, poll([seen(0, 'a')], { isolation: 'read_uncommitted' }), ...ended])).toEqual([])
  expect(names([sent, poll([seen(0, 'a')], { process: 'p1' }), step('t', 'committed')])).toEqual(['precommitted-read'])
})

test('a committed offset that goes back is nonmonotonic', () => {
  expect(names([commit(5), commit(3)])).toEqual(['nonmonotonic-commit'])
  expect(names([commit(3), commit(3), commit(5)])).toEqual([])
})

test('a commit past a record that nobody in the group was given is premature', () => {
  const known = log(3, [seen(0, 'a'), seen(1, 'b'), seen(2, 'c')])
  const first = poll([seen(0, 'a')], { group: 'g' })
  expect(check([known, first, commit(2)])).toMatchObject([{ name: 'premature-commit', records: [{ value: 'b' }] }])
  expect(names([known, first, commit(1)])).toEqual([])
  expect(names([known, first, poll([seen(1, 'b')], { group: 'g', process: 'c2' }), commit(2)])).toEqual([])
  expect(names([known, poll([seen(2, 'c')], { group: 'g' }), commit(3)])).toEqual([])
})

test('the report says what was seen, what it means and what causes it, in both languages', () => {
  const found = check([...Array.from({ length: 8 }, (_, i) => send(`v${i}`, i)), log(8, [])])
  process.env['KATA_LANG'] = 'en'
  expect(report(found)).toMatch(
    /lost-write \(8\): A write .*\n {2}✗ p1 sent "v0".*orders\/0:0[\s\S]*\+3\n {2}usually: acks/,
  )
  process.env['KATA_LANG'] = 'ru'
  expect(report(found)).toMatch(/lost-write \(8\): Записи, которую.*\n {2}✗ p1 отправил[\s\S]*обычная причина: acks/)
  delete process.env['KATA_LANG']
  expect(report([])).toBe('')
})

test('a lost write is told once, although consumers have passed it and groups committed past it', () => {
  const history = [
    send('a', 0),
    send('b', 1),
    send('c', 2),
    poll([seen(0, 'a'), seen(2, 'c')], { group: 'g' }),
    commit(3),
    log(3, [seen(0, 'a'), seen(2, 'c')]),
  ]
  expect(names(history)).toEqual(['lost-write'])
})

test('a history without one success says so', () => {
  expect(names([])).toEqual(['no-success'])
  expect(
    names([send('a', undefined, { outcome: 'failed' }), send('b', undefined, { outcome: 'indeterminate' })]),
  ).toEqual(['no-success'])
  expect(names([log(0, [])])).toEqual(['no-success'])
  expect(names([poll([seen(0, 'a')])])).toEqual([])
})

test('what later records of a compacted topic have replaced is looked up, not searched for again with each write', () => {
  const count = 2_000
  let looks = 0
  const counted = (record: Seen) => ({
    ...record,
    get key() {
      looks += 1
      return record.key
    },
  })
  const sends = Array.from({ length: count }, (_, n) => send(`v${n}`, n, { key: `k${n}` }))
  const reads = Array.from({ length: count }, (_, n) => counted(seen(count + n, `w${n}`, `l${n}`)))
  expect(check([...sends, log(2 * count, reads)], { compacted: [topic] })).toHaveLength(count)
  expect(looks).toBeLessThan(20 * count)
})
