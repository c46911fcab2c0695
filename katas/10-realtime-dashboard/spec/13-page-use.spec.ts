import { eventually, expect, test } from '#harness'
import { openRelay } from '#harness/sockets'
import type * as Lab from '../src/index.ts'
import {
  alertOf,
  createTopics,
  excursion,
  feedAlerts,
  feedWindows,
  KEPT_ENDED,
  KEPT_WINDOWS,
  windowOf,
} from './live.ts'
import { means } from './means.ts'
import { alertLine, aSecondOn, boardOn, isAccessible, noBrowser, openPage, says, shows, tells } from './page.ts'

const warm = (n: number, ...values: number[]) => windowOf(n, 'device-1', 'temperature', ...values)

test('10.5 of too much a part is shown, and said so; a filter finds the rest', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  const page = await openPage(dashboard.url)
  const names = (numbers: readonly number[]) => numbers.map((n) => `device-${n}`)
  const first = (count: number) => Array.from({ length: count }, (_, n) => n + 1)
  const lines = (numbers: readonly number[]) => names(numbers).map((name) => `${name}: 0=${name.slice(7)}`)
  const rows = (numbers: readonly number[]) => numbers.map((n) => `device-${n} | ${n}.0 | – | normal`)
  const device = (n: number) => windowOf(0, `device-${n}`, 'temperature', n)
  await feedWindows(topics, first(8).toReversed().map(device))
  await shows(page, { temperature: lines(first(8)), rows: rows(first(8)) }, means.inOrder)
  expect(await page.getByText(/Showing .* devices/).count(), means.nothingLeftOut).toBe(0)
  await feedWindows(topics, [12, 11, 10, 9].map(device))
  await says(page, 'Showing 8 of 12 devices', means.partIsSaid)
  await shows(page, { temperature: lines(first(8)), rows: rows(first(8)) }, means.inOrder)
  const ended = Array.from({ length: 20 }, (_, n) => excursion(n, 'device-9', 'humidity', 'high', 100 + n))
  await feedAlerts(topics, ended.map(alertOf))
  await shows(page, { alerts: ended.toReversed().map(alertLine) }, means.newestFirst)
  expect(await page.getByText(/Showing .* alerts/).count(), means.nothingLeftOut).toBe(0)
  const more = excursion(30, 'device-12', 'temperature', 'high')
  await feedAlerts(topics, [alertOf(more)])
  await says(page, 'Showing 20 of 21 alerts', means.partIsSaid)
  await shows(page, { alerts: [more, ...ended.toReversed().slice(0, 19)].map(alertLine) }, means.newestFirst)
  await isAccessible(page, means.states.tooMuch)

  const filter = page.getByLabel('Filter devices')
  await feedWindows(topics, [windowOf(0, 'other.one', 'temperature', 20)])
  await says(page, 'Showing 8 of 13 devices', means.partIsSaid)
  await filter.fill('-')
  await says(page, 'Showing 8 of 12 devices', means.ofTheFiltered)
  await filter.fill('.')
  await shows(page, { temperature: ['other.one: 0=20'], rows: ['other.one | 20.0 | – | normal'] }, means.filtered)
  await filter.fill('DEVICE-1')
  const found = [1, 10, 11, 12]
  await shows(
    page,
    { temperature: lines(found), rows: [...rows(found.slice(0, 3)), 'device-12 | 12.0 | – | temperature high'] },
    means.filtered,
  )
  expect(await page.getByText(/Showing .* devices/).count(), means.nothingLeftOut).toBe(0)
  await filter.fill('none such')
  await shows(page, { temperature: [], rows: [] }, means.filtered)
  await filter.fill('')
  await says(page, 'Showing 8 of 13 devices')
  await dashboard.stop()
})

test('10.5 the page forgets by the same rule as the server', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  const page = await openPage(dashboard.url)
  await feedWindows(topics, [warm(0, 0)])
  await shows(page, { temperature: ['device-1: 0=0'] }, means.bothCharts)
  // All of it comes as changes: a snapshot would have forgotten already.
  const line = (numbers: readonly number[]) => `device-1: ${numbers.map((n) => `${n}=${n}`).join(' ')}`
  const upTo = (count: number) => Array.from({ length: count }, (_, n) => n)
  await feedWindows(
    topics,
    upTo(KEPT_WINDOWS + 3).map((n) => warm(n, n)),
  )
  await shows(page, { temperature: [line(upTo(KEPT_WINDOWS + 3).slice(3))] }, means.sixtyOnPage)
  const lasting = excursion(0, 'device-1', 'humidity', 'low')
  const ended = upTo(KEPT_ENDED + 3).map((n) => excursion(1 + n, 'device-1', 'temperature', 'high', 1_000 + n))
  await feedAlerts(topics, [lasting, ...ended].map(alertOf))
  await says(page, `Showing 20 of ${KEPT_ENDED + 1} alerts`, means.hundredOnPage)
  await shows(page, { rows: [`device-1 | ${KEPT_WINDOWS + 2}.0 | – | humidity low`] }, means.hundredOnPage)
  await dashboard.stop()
})

test('10.5 works by keyboard: filter and pause keep the focus while data comes', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  await using relay = await openRelay(Number(new URL(dashboard.url).port))
  const page = await openPage(`http://127.0.0.1:${relay.port}`, { withClock: true })
  await feedWindows(topics, [warm(0, 20), windowOf(0, 'other', 'humidity', 50)])
  await shows(page, { rows: ['device-1 | 20.0 | – | normal', 'other | – | 50.0 | normal'] }, means.bothCharts)
  const filter = page.getByLabel('Filter devices')
  const pause = page.getByRole('button', { name: 'Pause' })
  const resume = page.getByRole('button', { name: 'Resume' })
  type Control = typeof filter
  const now = (control: Control) =>
    control.evaluate((element) => {
      const { outline, boxShadow, border, backgroundColor } =
        element.ownerDocument.defaultView.getComputedStyle(element)
      return {
        look: [outline, boxShadow, border, backgroundColor].join(' | '),
        focused: element === element.ownerDocument.activeElement,
      }
    })
  /** By Tab alone; tells whether the focus is to be seen. */
  const reach = async (control: Control, name: string) => {
    const before = await now(control)
    for (let tabs = 0; tabs < 20 && !(await now(control)).focused; tabs++) await page.keyboard.press('Tab')
    const after = await now(control)
    expect({ focused: after.focused, seen: after.look !== before.look }, means.byTab(name)).toEqual({
      focused: true,
      seen: true,
    })
  }
  await reach(filter, 'Filter devices')
  await page.keyboard.type('dev')
  await shows(page, { rows: ['device-1 | 20.0 | – | normal'] }, means.filtered)
  await feedWindows(topics, [warm(1, 21)])
  await shows(page, { rows: ['device-1 | 21.0 | – | normal'] }, means.bothCharts)
  expect({ focused: (await now(filter)).focused, value: await filter.inputValue() }, means.focusStays).toEqual({
    focused: true,
    value: 'dev',
  })

  await reach(pause, 'Pause')
  await page.keyboard.press('Enter')
  await eventually(() => resume.count(), { until: (count) => count === 1, description: means.calledResume })
  const still = await boardOn(page)
  const hot = excursion(5, 'device-1', 'temperature', 'high')
  await feedWindows(topics, [warm(2, 22)])
  await feedAlerts(topics, [alertOf(hot)])
  // A second page tells when the change has come.
  const other = await openPage(dashboard.url)
  await shows(other, { alerts: [alertLine(hot)] }, means.bothLast)
  await shows(other, { temperature: ['device-1: 0=20 1=21 2=22', 'other: '] }, means.bothCharts)
  const said = ['device-1', 'temperature', 'high'].reduce(
    (alerts, hasText) => alerts.filter({ hasText }),
    page.getByRole('alert'),
  )
  await eventually(() => said.count(), { until: (count) => count > 0, description: means.saidOnPause })
  expect(await boardOn(page), means.standsStill).toEqual(still)
  await relay.shut()
  await tells(page, 'Connection lost', means.lostOnPause)
  await relay.open()
  await aSecondOn(page)
  await tells(page, 'Live', means.lineOpen)
  expect(await boardOn(page), means.standsStill).toEqual(still)
  expect((await now(resume)).focused, means.focusStays).toBe(true)
  await page.keyboard.press('Space')
  await shows(
    page,
    { rows: ['device-1 | 22.0 | – | temperature high'], alerts: [alertLine(hot)] },
    means.goesOnAfterPause,
  )
  expect((await now(pause)).focused, means.focusStays).toBe(true)
  await dashboard.stop()
})

/** Each would make something of a page that takes it for HTML: an element, an attribute, another character. */
const names = [
  '<img src=x onerror=made()><b>bold</b>',
  '</td></text></script><s>struck</s>',
  '"><i>double</i>',
  "'><u>single</u>",
  '" data-made="1',
  '&lt;em&gt;&amp;&#33;',
  // Of a plain object these are no keys like others.
  '__proto__',
  'constructor',
]

const made =
  'img[src="x"], b:text-is("bold"), s:text-is("struck"), i:text-is("double"), u:text-is("single"), [data-made]'

test('10.5 names of devices are shown as text, never as markup', async ({ subject, topics, lacks }) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  await feedWindows(
    topics,
    names.map((name) => windowOf(0, name, 'temperature', 20)),
  )
  const lasting = names.map((name, n) => excursion(n, name, 'temperature', 'high'))
  await feedAlerts(topics, lasting.slice(1).map(alertOf))
  const dashboard = await app.startDashboard()
  const page = await openPage(dashboard.url)
  const lines = (some: readonly Lab.Excursion[]) => some.toReversed().map(alertLine)
  await shows(page, { alerts: lines(lasting.slice(1)) }, means.veryCharacters)
  // One that is told aloud too.
  await feedAlerts(topics, [alertOf(lasting[0]!)])
  await shows(page, { alerts: lines(lasting) }, means.veryCharacters)
  const { rows } = await boardOn(page)
  expect({ made: await page.locator(made).count(), rows: rows.toSorted() }, means.markup).toEqual({
    made: 0,
    rows: names.map((name) => `${name} | 20.0 | – | temperature high`).toSorted(),
  })
  await dashboard.stop()
})
