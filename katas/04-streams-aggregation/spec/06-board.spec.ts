import { eventually, expect, say, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { START, WINDOW } from './clicks.ts'
import { count, createCounts, feedCounts } from './live.ts'

test('4.4 the board shows the newest window beside the one before it, most clicks first', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  expect(await app.boardOf([]), { en: 'nothing counted', ru: 'ничего не посчитано' }).toBe(null)
  const counts = [
    count(3, 'toys', 2),
    count(2, 'books', 7),
    count(3, 'games', 5),
    count(3, 'Art', 2),
    count(2, 'games', 4),
    count(0, 'music', 100),
    count(1, 'toys', 9),
  ]
  expect(await app.boardOf(counts), {
    en: 'window 3, with window 2 as the previous one. The count that came last belongs to window 1: a late click, not a new window',
    ru: 'окно 3, предыдущее — окно 2. Счёт, пришедший последним, относится к окну 1: это опоздавший клик, а не новое окно',
  }).toEqual({
    start: START + 3 * WINDOW,
    end: START + 4 * WINDOW,
    rows: [
      { category: 'games', count: 5, previous: 4 },
      { category: 'Art', count: 2, previous: 0 },
      { category: 'toys', count: 2, previous: 0 },
      { category: 'books', count: 0, previous: 7 },
    ],
  })
  expect((await app.boardOf([count(5, 'books', 1), count(3, 'games', 1)]))?.rows, {
    en: 'the previous window is the one just before, not the one that has counts before it',
    ru: 'предыдущее окно — то, что прямо перед этим, а не ближайшее, в котором что-то посчитано',
  }).toEqual([{ category: 'books', count: 1, previous: 0 }])
})

test('4.4 the terminal shows the newest window as bars', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const exactly = say({ en: 'exactly this text', ru: 'в точности такой текст' })
  expect(await app.renderCounts([]), exactly).toBe('no clicks yet')
  expect(
    await app.renderCounts([
      count(0, 'журналы', 99),
      count(1, 'books', 40),
      count(1, 'games', 19),
      count(1, 'toys', 1),
      count(1, 'music', 100),
      count(0, 'books', 5),
    ]),
    exactly,
  ).toBe(
    [
      '2027-01-15 08:05–08:10 UTC',
      'music    ████████████████████ 100',
      'books    ████████              40',
      'games    ████                  19',
      'toys     ▏                      1',
      'журналы  ▏                      0',
    ].join('\n'),
  )
  expect(await app.renderCounts([{ ...count(191, 'x', 3) }]), exactly).toBe(
    '2027-01-15 23:55–00:00 UTC\nx  ████████████████████ 3',
  )
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
    description: {
      en: 'the last print shows the last state, games 500, also when nothing comes after it',
      ru: 'последний вывод показывает последнее состояние, games 500, даже если после него ничего не приходит',
    },
  })
  const seconds = (performance.now() - started) / 1_000
  await terminal.stop()
  expect(app.$.output.lines.at(-1)).toBe(await app.renderCounts([count(0, 'books', 1), many.at(-1)!]))
  expect(app.$.output.lines.length - earlier, {
    en: `prints in ${seconds.toFixed(1)} s for 500 records: at most five a second`,
    ru: `выводов за ${seconds.toFixed(1)} с на 500 записей: не больше пяти в секунду`,
  }).toBeLessThanOrEqual(Math.ceil(seconds * 5) + 1)
})
