import fc from 'fast-check'
import { expect, type Subject, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { AMPLE, arrivals, batch, click, holdsForAll, oneByOne, START, tableOf, WINDOW } from './clicks.ts'

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString())

/** What the topology writes when these clicks come one after another. */
async function outcome(app: Subject<typeof Lab>, clicks: readonly Lab.Click[], options: Lab.CountingOptions = {}) {
  const topology = await app.$topology('clicksPerCategory', options)
  await topology.pipe(
    clicks.map((one) => ({ topic: 'clicks', key: one.userId, value: JSON.stringify(one), timestamp: one.at })),
  )
  const counts = await topology.read('click-counts')
  const late = await topology.read('late-clicks')
  await topology.close()
  return {
    written: counts.map(({ key, value }): [string, number] => [String(text(key)), JSON.parse(String(text(value)))]),
    late: late.map(({ key, value, timestamp }) => ({
      key: text(key),
      value: JSON.parse(String(text(value))),
      timestamp,
    })),
  }
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
  expect(written.map(readable), {
    en: 'clicks at 0:00, at 4:59.999, at 5:00 and 1 ms later: two in each window, keys with the bounds of the window. More records: the windows overlap',
    ru: 'клики в 0:00, в 4:59.999, в 5:00 и на 1 мс позже: по два в каждом окне, в ключе границы окна. Записей больше — окна перекрываются',
  }).toEqual(['books 0:00–5:00: 1', 'books 0:00–5:00: 2', 'books 5:00–10:00: 1', 'books 5:00–10:00: 2'])
})

test('4.2 clicks are counted per category, whoever clicks', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const clicks = ['anna', 'boris', 'anna', 'clara'].flatMap((user, n) => [
    click(n, 'books', user),
    click(n, n % 2 ? 'games' : 'music', user),
  ])
  const { written } = await outcome(app, clicks)
  expect(tableOf(written), {
    en: 'four clicks on books by three users are one count of 4: records are grouped by their key, and the key of a click is its user until you change it',
    ru: 'четыре клика по books от трёх пользователей — это один счёт, 4: группировка идёт по ключу записи, а ключ клика — пользователь, пока вы его не смените',
  }).toEqual(batch(clicks))
})

test('4.2 within grace the final counts equal a batch computation, whatever the order of arrival', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  const meaning = {
    en: 'the last count of each window against all clicks counted at once by their own time',
    ru: 'последний счёт каждого окна и подсчёт всех кликов разом по их собственному времени',
  }
  await holdsForAll(arrivals(), { seed: scope.seed, meaning }, async (clicks) => {
    const { written, late } = await outcome(app, clicks, { graceMs: AMPLE })
    return { seen: { counts: tableOf(written), late }, expected: { counts: batch(clicks), late: [] } }
  })
})

test('4.2 a click beyond grace counts nowhere and is in late-clicks as it came', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const meaning = {
    en: 'given [clicks in order of arrival, grace in ms]: each click that counts writes the new count of its own window at once; one whose window ended a grace or more before stream time is in late-clicks',
    ru: 'на входе [клики в порядке прихода, grace в мс]: каждый учтённый клик сразу пишет новый счёт своего окна; клик, чьё окно кончилось за grace или больше до времени потока, попадает в late-clicks',
  }
  const drawn = fc.tuple(arrivals(), fc.constantFrom(0, 1, 60_000, WINDOW))
  await holdsForAll(drawn, { seed: scope.seed, meaning }, async ([clicks, graceMs]) => {
    const { written, late } = oneByOne(clicks, graceMs)
    return {
      seen: await outcome(app, clicks, { graceMs }),
      expected: { written, late: late.map((one) => ({ key: one.userId, value: one, timestamp: one.at })) },
    }
  })
})

test('4.2 the grace is one minute where nobody asks for another', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const [first, last, late] = [click(0), click(WINDOW + 59_999), click(WINDOW + 60_000)]
  const seen = await outcome(app, [first, last, first, late, first])
  expect(
    { written: seen.written.map(readable), late: seen.late.map(({ value }) => value) },
    {
      en: 'the second click at 0:00 comes at a stream time of 5:59.999 and counts, the third comes at 6:00 and is late',
      ru: 'второй клик за 0:00 приходит при времени потока 5:59.999 и учитывается, третий приходит в 6:00 и опаздывает',
    },
  ).toEqual({
    written: ['books 0:00–5:00: 1', 'books 5:00–10:00: 1', 'books 0:00–5:00: 2', 'books 5:00–10:00: 2'],
    late: [first],
  })
})
