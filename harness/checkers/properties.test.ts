import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from './index.ts'
import type { History, Log, Operation, Poll, Seen } from './types.ts'

const topic = 'events'

interface Step {
  key: number
  fate: 'plain' | 'committed' | 'aborted' | 'failed' | 'marker'
  known: boolean
  polls: boolean
  rebalance: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  key: fc.integer({ min: 0, max: 3 }),
  fate: fc.constantFrom('plain', 'plain', 'plain', 'committed', 'aborted', 'failed', 'marker'),
  known: fc.boolean(),
  polls: fc.boolean(),
  rebalance: fc.boolean(),
})

/** What a correct cluster, a correct producer and a correct group do: keys 0 and 2 go to partition 0, 1 and 3 to 1. */
function rightHistory(steps: readonly Step[]): History {
  const history: Operation[] = []
  const logs: [all: Seen[], committed: Seen[]][] = [
    [[], []],
    [[], []],
  ]
  const ends = [0n, 0n]
  const polled = [0, 0]
  let member = 0
  steps.forEach(({ key, fate, known, polls, rebalance }, index) => {
    const partition = key % 2
    const record: Seen = { topic, partition, offset: ends[partition]!, key: `k${key}`, value: `v${index}` }
    const id = fate === 'committed' || fate === 'aborted' ? `t${index}` : undefined
    if (fate !== 'failed') ends[partition]! += 1n
    if (fate === 'plain' || fate === 'committed') logs[partition]![1].push(record)
    if (fate !== 'failed' && fate !== 'marker') logs[partition]![0].push(record)
    if (fate !== 'marker') {
      const position = known && fate !== 'failed' ? { offset: record.offset, partition } : { partition }
      const { key: name, value } = record
      const outcome = fate === 'failed' ? 'failed' : 'ok'
      history.push({ kind: 'send', process: 'p', topic, key: name, value, outcome, transaction: id, ...position })
    }
    if (id) {
      history.push({ kind: 'transaction', process: 'p', id, step: fate === 'committed' ? 'committing' : 'aborting' })
      history.push({ kind: 'transaction', process: 'p', id, step: fate === 'committed' ? 'committed' : 'aborted' })
      ends[partition]! += 1n
    }
    if (rebalance) {
      member++
      history.push({
        kind: 'assign',
        process: `c${member}`,
        partitions: [
          { topic, partition: 0 },
          { topic, partition: 1 },
        ],
      })
      // At-least-once: the new owner gets the last record again.
      polled[0] = Math.max(0, polled[0]! - 1)
      polled[1] = Math.max(0, polled[1]! - 1)
    }
    if (polls)
      history.push(
        pollAll(
          `c${member}`,
          logs.map(([, committed]) => committed),
          polled,
        ),
      )
  })
  history.push(
    pollAll(
      `c${member}`,
      logs.map(([, committed]) => committed),
      polled,
    ),
  )
  for (const partition of [0, 1]) {
    const [all, committed] = logs[partition]!
    const end = ends[partition]!
    history.push({ kind: 'log', topic, partition, isolation: 'read_committed', end, records: [...committed] })
    history.push({ kind: 'log', topic, partition, isolation: 'read_uncommitted', end, records: [...all] })
  }
  return history
}

function pollAll(process: string, logs: readonly Seen[][], polled: number[]): Poll {
  const records = logs.flatMap((log, partition) => log.slice(polled[partition]))
  logs.forEach((log, partition) => {
    polled[partition] = log.length
  })
  return { kind: 'poll', process, group: 'g', isolation: 'read_committed', records }
}

/** In each something succeeds: of a history in which nothing does the checkers say just that. */
const histories = fc
  .array(step, { minLength: 5, maxLength: 40 })
  .map(rightHistory)
  .filter((history) => history.some((it) => it.kind === 'send' && it.outcome === 'ok'))

/** Applies a change to what every reader saw. */
function inReads(
  history: History,
  change: (records: readonly Seen[], reading: Poll | Log) => readonly Seen[],
): History {
  return history.map((it) =>
    it.kind === 'poll' || it.kind === 'log' ? { ...it, records: change(it.records, it) } : it,
  )
}

const committedLogs = (history: History): Log[] =>
  history.filter((it): it is Log => it.kind === 'log' && it.isolation === 'read_committed')
const committed = (history: History): Seen[] => committedLogs(history).flatMap(({ records }) => [...records])
const names = (history: History): string[] => check(history).map(({ name }) => name)

function property(holds: (history: History, pick: number) => void): void {
  fc.assert(fc.property(histories, fc.nat(), holds), { numRuns: 300 })
}

test('no right history has an anomaly, whatever aborts, fails, is redelivered or leaves holes', () => {
  property((history) => {
    expect(check(history)).toEqual([])
  })
})

test('a record dropped from every reading is a lost write', () => {
  property((history, pick) => {
    const records = committed(history)
    const victim = records[pick % Math.max(1, records.length)]
    fc.pre(victim !== undefined)
    const found = check(inReads(history, (seen) => seen.filter(({ value }) => value !== victim.value)))
    expect(found.map(({ name }) => name)).toContain('lost-write')
    expect(found.filter(({ name }) => name !== 'lost-write')).toEqual([])
    expect(found.every(({ seen }) => seen.en.includes(`"${victim.value}"`))).toBe(true)
  })
})

test('a record dropped from one reading of the log is a gap', () => {
  property((history, pick) => {
    const records = committed(history)
    const victim = records[pick % Math.max(1, records.length)]
    fc.pre(victim !== undefined)
    const drop = (seen: readonly Seen[], reading: Poll | Log) =>
      reading.kind === 'log' && reading.isolation === 'read_committed'
        ? seen.filter(({ value }) => value !== victim.value)
        : seen
    expect(check(inReads(history, drop))).toMatchObject([{ name: 'gap', records: [{ value: victim.value }] }])
  })
})

test('a record dropped between two that a consumer got is a poll skip', () => {
  property((history, pick) => {
    const polls = history.filter((it): it is Poll => it.kind === 'poll')
    const inside = polls.flatMap(({ records }, poll) =>
      records.flatMap((record, i) =>
        records[i - 1]?.partition === record.partition && records[i + 1]?.partition === record.partition
          ? [{ poll: polls[poll], record }]
          : [],
      ),
    )
    const victim = inside[pick % Math.max(1, inside.length)]
    fc.pre(victim !== undefined)
    const broken = history.map((it) =>
      it === victim.poll
        ? { ...victim.poll, records: victim.poll.records.filter((record) => record !== victim.record) }
        : it,
    )
    expect(check(broken)).toMatchObject([{ name: 'poll-skip', records: [{ value: victim.record.value }] }])
  })
})

test('a record written twice is a duplicate', () => {
  property((history, pick) => {
    const records = committed(history)
    const victim = records[pick % Math.max(1, records.length)]
    fc.pre(victim !== undefined)
    const broken = history.map((it) =>
      it.kind === 'log' && it.partition === victim.partition
        ? { ...it, end: it.end + 1n, records: [...it.records, { ...victim, offset: it.end }] }
        : it,
    )
    expect(check(broken)).toMatchObject([
      { name: 'duplicate', records: [{ value: victim.value }, { value: victim.value }] },
    ])
  })
})

test('two records that changed places in the log are reordered within a key and a disorder of the producer without', () => {
  property((history, pick) => {
    const log = committedLogs(history)[pick % 2]!.records
    fc.pre(log.length >= 2)
    const first = log[pick % (log.length - 1)]!
    const second = log[(pick % (log.length - 1)) + 1]!
    const place = (record: Seen): Seen => {
      if (record.value === first.value) return { ...second, offset: first.offset }
      return record.value === second.value ? { ...first, offset: second.offset } : record
    }
    const swapped = inReads(history, (seen) => seen.map(place)).map((it) =>
      it.kind === 'send' && it.outcome === 'ok' ? { ...it, offset: undefined } : it,
    )
    // Aborted records between the two may have the key of one of them.
    const expected = first.key === second.key ? ['reordered'] : ['nonmonotonic-send', 'reordered']
    expect(names(swapped).some((name) => expected.includes(name))).toBe(true)
  })
})

test('two records handed over in the wrong order are a nonmonotonic poll', () => {
  property((history, pick) => {
    const polls = history.filter((it): it is Poll => it.kind === 'poll')
    const pairs = polls.flatMap((poll) =>
      poll.records.flatMap((record, i) => (poll.records[i + 1]?.partition === record.partition ? [{ poll, i }] : [])),
    )
    const victim = pairs[pick % Math.max(1, pairs.length)]
    fc.pre(victim !== undefined)
    const { poll, i } = victim
    const records = poll.records.toSpliced(i, 2, poll.records[i + 1]!, poll.records[i]!)
    const broken = history.map((it) => (it === poll ? { ...poll, records } : it))
    expect(names(broken)).toContain('nonmonotonic-poll')
  })
})

test('an aborted record that a read_committed consumer gets is an aborted read', () => {
  property((history, pick) => {
    const uncommitted = history.flatMap((it) =>
      it.kind === 'log' && it.isolation === 'read_uncommitted' ? it.records : [],
    )
    const hidden = uncommitted.filter(({ value }) => !committed(history).some((it) => it.value === value))
    const victim = hidden[pick % Math.max(1, hidden.length)]
    fc.pre(victim !== undefined)
    const extra: Poll = { kind: 'poll', process: 'other', isolation: 'read_committed', records: [victim] }
    expect(check([...history, extra])).toMatchObject([{ name: 'aborted-read', records: [{ value: victim.value }] }])
  })
})
