import fc from 'fast-check'
import { expect, type Subject, type TopologyInput, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { AMPLE, arrivals, batch, click, holdsForAll, oneByOne, START, tableOf, WINDOW } from './clicks.ts'
import { means } from './means.ts'

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString())

/** What the topology writes when these records come one after another. */
async function outcomeOf(
  app: Subject<typeof Lab>,
  records: readonly TopologyInput[],
  options: Lab.CountingOptions = {},
) {
  const topology = await app.$topology('clicksPerCategory', options)
  await topology.pipe(records)
  const counts = await topology.read('click-counts')
  const late = await topology.read('late-clicks')
  await topology.close()
  return { written: counts.map(({ key, value }): [string, number] => [String(text(key)), Number(text(value))]), late }
}

const recordOf = (one: Lab.Click): TopologyInput => ({
  topic: 'clicks',
  key: one.userId,
  value: JSON.stringify(one),
  timestamp: one.at,
})

/** The same of clicks, late ones as clicks. */
async function outcome(app: Subject<typeof Lab>, clicks: readonly Lab.Click[], options: Lab.CountingOptions = {}) {
  const { written, late } = await outcomeOf(app, clicks.map(recordOf), options)
  const readable = late.map(({ key, value, timestamp }) => ({
    key: text(key),
    value: JSON.parse(String(text(value))),
    timestamp,
  }))
  return { written, late: readable }
}

/** `books 5:00–10:00: 2`, minutes after `START`; what is no key as it was. */
function readable([key, count]: [string, number]): string {
  const at = (ms: number) =>
    `${Math.floor((ms - START) / 60_000)}:${String(((ms - START) % 60_000) / 1_000).padStart(2, '0')}`
  try {
    const { category, start, end } = JSON.parse(key)
    return `${category} ${at(start)}–${at(end)}: ${count}`
  } catch {
    return `${key}: ${count}`
  }
}

test('4.2 the end of a window is the start of the next, and each click is in one window', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const { written } = await outcome(app, [click(0), click(WINDOW - 1), click(WINDOW), click(WINDOW + 1)])
  expect(written.map(readable), means.tumbling).toEqual([
    'books 0:00–5:00: 1',
    'books 0:00–5:00: 2',
    'books 5:00–10:00: 1',
    'books 5:00–10:00: 2',
  ])
})

test('4.2 clicks are counted per category, whoever clicks', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const odd = ['"quoted" \\ {сад}', '😀', '__proto__', 'Books']
  const clicks = ['anna', 'boris', 'anna', 'clara'].flatMap((user, n) => [
    click(n, 'books', user),
    click(n, n % 2 ? 'games' : 'music', user),
    click(n, odd[n], user),
    click(n, odd[0], user),
  ])
  const { written } = await outcome(app, clicks)
  expect(tableOf(written), means.whoeverClicks).toEqual(batch(clicks))
})

test('4.2 within grace the final counts equal a batch computation, whatever the order of arrival', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await holdsForAll(arrivals(), { seed: scope.seed, meaning: means.againstBatch }, async (clicks) => {
    const { written, late } = await outcome(app, clicks, { graceMs: AMPLE })
    return { seen: { counts: tableOf(written), late }, expected: { counts: batch(clicks), late: [] } }
  })
})

test('4.2 a click beyond grace counts nowhere and is in late-clicks as it came', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const drawn = fc.tuple(arrivals(), fc.constantFrom(0, 1, 60_000, WINDOW))
  await holdsForAll(drawn, { seed: scope.seed, meaning: means.beyondGrace }, async ([clicks, graceMs]) => {
    const { written, late } = oneByOne(clicks, graceMs)
    return {
      seen: await outcome(app, clicks, { graceMs }),
      expected: { written, late: late.map((one) => ({ key: one.userId, value: one, timestamp: one.at })) },
    }
  })
})

test('4.2 a late click is in late-clicks byte for byte, whatever its key and its spelling', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const { userId, category, at } = click(7)
  const latin = (bytes: string | Uint8Array | null) => bytes && Buffer.from(bytes).toString('latin1')
  const spaced = `{ "at": ${at}, "category": "${category}", "userId": "${userId}" }`
  const values = [
    spaced,
    JSON.stringify({ userId, category, at, page: '/a', tags: [1] }),
    '{"userId":"\\u0075","category":"книги","at":0}',
  ]
  const keys = [userId, null, 'somebody else', '', new Uint8Array([0xff, 0x00, 0xc3, 0x28])]
  const late = values.flatMap((value) => keys.map((key) => ({ topic: 'clicks', key, value, timestamp: at })))
  const seen = await outcomeOf(app, [recordOf(click(3 * WINDOW)), ...late, ...late.slice(0, 1)])
  const shown = ({ key, value, timestamp }: Omit<TopologyInput, 'topic'>) => ({
    key: latin(key),
    value: latin(value),
    timestamp,
  })
  expect(seen.late.map(shown), means.asItCame).toEqual([...late, ...late.slice(0, 1)].map(shown))
})

test('4.2 windows, stream time and lateness go by the timestamp of the record', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const times = [START, START + WINDOW, START + 1, START + 3 * WINDOW, START + 2]
  // What the clicks say of themselves is a day ahead, and runs backwards.
  const records = times.map((timestamp, n) => ({ ...recordOf(click(288 * WINDOW - n * WINDOW)), timestamp }))
  const { written, late } = await outcomeOf(app, records)
  expect({ written: written.map(readable), late: late.map(({ timestamp }) => timestamp) }, means.byTimestamp).toEqual({
    written: ['books 0:00–5:00: 1', 'books 5:00–10:00: 1', 'books 0:00–5:00: 2', 'books 15:00–20:00: 1'],
    late: [START + 2],
  })
})

test('4.2 the grace is one minute where nobody asks for another', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const [first, last, late] = [click(0), click(WINDOW + 59_999), click(WINDOW + 60_000)]
  const seen = await outcome(app, [first, last, first, late, first])
  expect({ written: seen.written.map(readable), late: seen.late.map(({ value }) => value) }, means.oneMinute).toEqual({
    written: ['books 0:00–5:00: 1', 'books 5:00–10:00: 1', 'books 0:00–5:00: 2', 'books 5:00–10:00: 2'],
    late: [first],
  })
})
