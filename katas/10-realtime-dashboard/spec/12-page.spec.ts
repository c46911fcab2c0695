import { eventually, expect, test } from '#harness'
import { openRelay } from '#harness/sockets'
import type * as Lab from '../src/index.ts'
import {
  alertOf,
  createTopics,
  excursion,
  feedAlerts,
  feedWindows,
  known,
  LiveClient,
  removeWindows,
  windowOf,
} from './live.ts'
import { means } from './means.ts'
import {
  alertLine,
  aSecondOn,
  boardOn,
  isAccessible,
  noBrowser,
  openPage,
  pictureOf,
  says,
  shows,
  tells,
  timeOn,
} from './page.ts'

const warm = (n: number, ...values: number[]) => windowOf(n, 'device-1', 'temperature', ...values)
const damp = (n: number, ...values: number[]) => windowOf(n, 'device-1', 'humidity', ...values)
const portOf = (dashboard: { url: string }) => Number(new URL(dashboard.url).port)

test('10.5 the page shows charts, table and alerts as they change, and says when there is nothing yet', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  const page = await openPage(dashboard.url)
  await says(page, 'No data yet')
  await tells(page, 'Live', means.connected)
  await isAccessible(page, means.states.empty)

  await feedWindows(topics, [warm(0, 20), warm(2, 21, 22), windowOf(1, 'device-2', 'humidity', 60.04)])
  await shows(
    page,
    {
      temperature: ['device-1: 0=20 2=21.5', 'device-2: '],
      humidity: ['device-1: ', 'device-2: 1=60.04'],
      rows: ['device-1 | 21.5 | – | normal', 'device-2 | – | 60.0 | normal'],
      alerts: [],
    },
    means.bothCharts,
  )
  await says(page, 'No alerts')
  expect(await page.getByText('No data yet').isVisible(), means.dataIsThere).toBe(false)
  const columns = page.getByRole('table', { name: 'Devices' }).locator('thead th')
  expect(await columns.allTextContents(), means.columns).toEqual(['Device', 'Temperature', 'Humidity', 'State'])
  const picture = await eventually(() => pictureOf(page, 'Temperature'), {
    until: (url) => url.length > 100,
    description: means.hasPicture,
  })
  // A late window stands where it belongs; the newest one is still the newest.
  await feedWindows(topics, [warm(1, 40), warm(0, 20, 10)])
  await shows(
    page,
    {
      temperature: ['device-1: 0=15 1=40 2=21.5', 'device-2: '],
      rows: ['device-1 | 21.5 | – | normal', 'device-2 | – | 60.0 | normal'],
    },
    means.lateWindow,
  )
  expect((await pictureOf(page, 'Temperature')) === picture, means.drawnAnew).toBe(false)

  const hot = excursion(5, 'device-1', 'temperature', 'high')
  const dry = excursion(7, 'device-1', 'humidity', 'low')
  await feedAlerts(topics, [alertOf(hot)])
  const said = page.getByRole('alert').filter({ hasText: 'device-1' }).filter({ hasText: 'temperature' })
  await eventually(() => said.filter({ hasText: 'high' }).count(), {
    until: (count) => count > 0,
    description: means.alertSaid,
  })
  await feedAlerts(topics, [alertOf(dry)])
  await shows(
    page,
    {
      alerts: [dry, hot].map(alertLine),
      rows: ['device-1 | 21.5 | – | temperature high, humidity low', 'device-2 | – | 60.0 | normal'],
    },
    means.bothLast,
  )
  const over = { ...hot, until: hot.since + 75_000 }
  await feedAlerts(topics, [alertOf(over)])
  await shows(
    page,
    {
      alerts: [dry, over].map(alertLine),
      rows: ['device-1 | 21.5 | – | humidity low', 'device-2 | – | 60.0 | normal'],
    },
    means.oneEnded,
  )
  await removeWindows(topics, [warm(0, 15), warm(1, 40), warm(2, 21), windowOf(1, 'device-2', 'humidity', 60)])
  await says(page, 'No data yet', means.allGone)
  await feedWindows(topics, [damp(3, 55)])
  await shows(
    page,
    { temperature: ['device-1: '], humidity: ['device-1: 3=55'], rows: ['device-1 | – | 55.0 | humidity low'] },
    means.backAgain,
  )
  await dashboard.stop()
})

test('10.5 the page says when the connection is lost, finds back, and doubles nothing', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  await using relay = await openRelay(portOf(dashboard))
  const page = await openPage(`http://127.0.0.1:${relay.port}`, { withClock: true })
  const hot = excursion(5, 'device-1', 'temperature', 'high')
  await feedWindows(topics, [warm(0, 20), damp(0, 50)])
  await shows(page, { rows: ['device-1 | 20.0 | 50.0 | normal'] }, means.bothCharts)

  await relay.shut()
  await tells(page, 'Connection lost', means.lineShut)
  await feedWindows(topics, [warm(1, 22), damp(1, 52), damp(0, 50, 51)])
  await removeWindows(topics, [warm(0, 20)])
  await feedAlerts(topics, [alertOf(hot)])
  expect((await boardOn(page)).rows, means.staysMeanwhile).toEqual(['device-1 | 20.0 | 50.0 | normal'])
  await relay.open()
  await aSecondOn(page)
  await tells(page, 'Live', means.lineOpen)
  const after = {
    temperature: ['device-1: 1=22'],
    humidity: ['device-1: 0=50.5 1=52'],
    rows: ['device-1 | 22.0 | 52.0 | temperature high'],
    alerts: [alertLine(hot)],
  }
  await shows(page, after, means.inPlace)
  expect(await page.getByRole('alert').filter({ hasText: 'device-1' }).count(), means.snapshotIsNoNews).toBe(0)
  for (let n = 2; n <= 3; n++) {
    const [taken, since] = [relay.taken, await timeOn(page)]
    relay.hangUp()
    await tells(page, 'Connection lost', means.lineShut)
    for (let tries = 1; tries <= 2; tries++) {
      await aSecondOn(page)
      await eventually(() => relay.taken, { until: (count) => count >= taken + tries, description: means.comesAgain })
    }
    // What tries at once has done so many times over by now.
    if (n === 2) await isAccessible(page, means.states.lost)
    const most = Math.floor(((await timeOn(page)) - since) / 900) + 1
    expect(relay.taken - taken, means.eachSecond).toBeLessThanOrEqual(most)
    await relay.open()
    await aSecondOn(page)
    await feedWindows(topics, [warm(n, 22 + n)])
    const points = Array.from({ length: n }, (_, it) => `${it + 1}=${it === 0 ? 22 : 23 + it}`)
    await shows(
      page,
      {
        ...after,
        temperature: [`device-1: ${points.join(' ')}`],
        rows: [`device-1 | ${22 + n}.0 | 52.0 | temperature high`],
      },
      means.notDoubled,
    )
  }
  await dashboard.stop()
})

test('10.5 dashboard and page stay as they are while the broker restarts, go on, and tell nothing twice', async ({
  subject,
  topics,
  broker,
  needs,
}) => {
  needs('kill', 'restart')
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  using client = await LiveClient.open(dashboard.url)
  // Without a browser the clients alone are looked at: the tests of the page say that it is missing.
  const page = noBrowser ? undefined : await openPage(dashboard.url)
  await feedWindows(topics, [warm(0, 20), warm(0, 20, 21)])
  await client.knows(known([warm(0, 20, 21)]))
  const before = { temperature: ['device-1: 0=20.5'], rows: ['device-1 | 20.5 | – | normal'] }
  if (page) await shows(page, before, means.bothCharts)
  const told = client.messages.length
  await broker.kill()
  using meanwhile = await LiveClient.open(dashboard.url)
  await meanwhile.knows(known([warm(0, 20, 21)]), means.withoutBroker)
  if (page) await shows(page, before, means.withoutBroker)
  if (page) await tells(page, 'Live', means.brokerAway)
  await broker.start()
  await feedWindows(topics, [warm(1, 22), warm(1, 22, 23)])
  for (const one of [client, meanwhile])
    await one.knows(known([warm(0, 20, 21), warm(1, 22, 23)]), means.brokerIsBack, 25_000)
  expect(
    client.messages.slice(told).map(({ type }) => type),
    means.readAgain,
  ).toEqual(['window', 'window'])
  const after = { temperature: ['device-1: 0=20.5 1=22.5'], rows: ['device-1 | 22.5 | – | normal'] }
  if (page) await shows(page, after, means.brokerIsBack)
  await dashboard.stop()
})
