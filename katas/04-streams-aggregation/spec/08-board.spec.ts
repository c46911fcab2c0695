import { eventually, expect, expectNoBrokerIsSaid, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { START, WINDOW } from './clicks.ts'
import { count, createCounts, feedCounts, recordOf } from './live.ts'
import { means } from './means.ts'

test('4.4 the board shows the newest window beside the one before it, most clicks first', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  expect(await app.boardOf([]), means.nothingCounted).toBe(null)
  const counts = [
    ...[count(3, 'toys', 2), count(2, 'books', 7), count(3, 'games', 5), count(3, 'Art', 2), count(2, 'games', 4)],
    ...[count(2, 'Zoo', 9), count(0, 'music', 100), count(1, 'toys', 9)],
  ]
  expect(await app.boardOf(counts), means.newestWindow).toEqual({
    start: START + 3 * WINDOW,
    end: START + 4 * WINDOW,
    rows: [
      { category: 'games', count: 5, previous: 4 },
      { category: 'Art', count: 2, previous: 0 },
      { category: 'toys', count: 2, previous: 0 },
      { category: 'Zoo', count: 0, previous: 9 },
      { category: 'books', count: 0, previous: 7 },
    ],
  })
  const gap = await app.boardOf([count(5, 'books', 1), count(3, 'games', 1)])
  expect(gap?.rows, means.justBefore).toEqual([{ category: 'books', count: 1, previous: 0 }])
})

test('4.4 a category may have any name', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const names = ['constructor', '__proto__', 'toString', 'length', '7', ' ', 'сад']
  const counts = names.flatMap((name, n) => [count(1, name, 9 - n), count(0, name, n + 1)])
  expect((await app.boardOf(counts))?.rows, means.anyName).toEqual(
    names.map((category, n) => ({ category, count: 9 - n, previous: n + 1 })),
  )
})

test('4.4 the terminal shows the newest window as bars', async ({ subject }) => {
  const app = await subject<typeof Lab>({ env: { TZ: 'Asia/Kathmandu' } })
  expect(await app.renderCounts([]), means.exactly).toBe('no clicks yet')
  const text = await app.renderCounts([
    ...[count(0, 'журналы', 99), count(1, 'books', 40), count(1, 'games', 19)],
    ...[count(1, 'toys', 1), count(1, 'music', 100), count(0, 'books', 5)],
  ])
  expect(text, means.exactly).toBe(
    [
      '2027-01-15 08:05–08:10 UTC',
      'music    ████████████████████ 100',
      'books    ████████              40',
      'games    ████                  19',
      'toys     ▏                      1',
      'журналы  ▏                      0',
    ].join('\n'),
  )
  expect(await app.renderCounts([{ ...count(191, 'x', 3) }]), means.exactly).toBe(
    '2027-01-15 23:55–00:00 UTC\nx  ████████████████████ 3',
  )
  const bars = await Promise.all([40, 41].map((most) => app.renderCounts([count(0, 'a', most), count(0, 'b', 1)])))
  expect(
    bars.map((bar) => bar.split('\n').at(-1)),
    means.oneBlock,
  ).toEqual([`b  █${' '.repeat(19)}  1`, `b  ▏${' '.repeat(19)}  1`])
})

test('4.4 the terminal follows click-counts without a print for each record', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  await feedCounts(topics, [count(0, 'books', 1)])
  const terminal = await app.startTerminal()
  // From here on: joining the group is no time to print in.
  const [started, earlier] = [performance.now(), app.$.output.lines.length]
  const many = Array.from({ length: 500 }, (_, n) => count(1, 'games', n + 1))
  await feedCounts(topics, many)
  await eventually(() => app.$.output.lines.at(-1), {
    until: (text) => /^games .* 500$/m.test(text ?? ''),
    description: means.lastState('games 500'),
  })
  const seconds = (performance.now() - started) / 1_000
  await terminal.stop()
  const expected = await app.renderCounts([count(0, 'books', 1), many.at(-1)!])
  expect(app.$.output.lines.at(-1), means.exactly).toBe(expected)
  expect(app.$.output.lines.length - earlier, means.prints(seconds)).toBeLessThanOrEqual(Math.ceil(seconds * 5) + 1)
})

test('4.4 the terminal prints while counts keep changing', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  const terminal = await app.startTerminal()
  let [last, isOver] = [0, false]
  const feeding = (async () => {
    while (!isOver) {
      await feedCounts(topics, [count(0, 'books', ++last)])
      await app.$.clock.now() // no faster than the process can read
    }
  })()
  const prints = () => app.$.output.lines.length
  await eventually(prints, { until: (seen) => seen >= 5, description: means.printsMeanwhile }).finally(() => {
    isOver = true
    return feeding
  })
  await terminal.stop()
})

test('4.4 what changed before the terminal stops is printed', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  const terminal = await app.startTerminal()
  await feedCounts(topics, [count(0, 'books', 1)])
  await eventually(() => app.$.output.lines.at(-1), {
    until: (text) => /^books .* 1$/m.test(text ?? ''),
    description: means.lastState('books 1'),
  })
  // Within one batch: whoever reports the second record has taken the first.
  const { key, value } = recordOf(count(0, 'books', 2))
  await topics.produce('click-counts', [
    { key, value },
    { key, value: 'no count' },
  ])
  await eventually(() => app.$.rejects.length, { until: (rejects) => rejects === 1, description: means.hasRead })
  await terminal.stop()
  expect(app.$.output.lines.at(-1), means.lostAtStop).toBe(await app.renderCounts([count(0, 'books', 2)]))
})

test('4.4 the terminal says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startTerminal())
})
