import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Client } from './client.ts'
import { asRecords, createTopics, metricsAt, modelOf, publish, windowAt } from './cluster.ts'
import { means } from './means.ts'
import { draws, holdAnswers, isAccessible, linesOf, noBrowser, openPage, says, tells } from './page.ts'

test('17.5 the service tells the last metrics and windows, oldest first, and how many there were', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const service = await app.startInference()
  const client = new Client(service.url)
  expect((await client.ask('/api/metrics')).body, means.toldNothing).toEqual({ total: 0, metrics: [] })
  expect((await client.ask('/api/drift')).body, means.toldNothing).toEqual({ total: 0, windows: [] })
  const metrics = Array.from({ length: 201 }, (_, n) => metricsAt(n + 1))
  const windows = Array.from({ length: 101 }, (_, n) => windowAt(n + 1))
  await topics.produce('training-metrics', asRecords(metrics.slice(0, 200)))
  await topics.produce('drift', asRecords(windows.slice(0, 100)))
  const told = async () => {
    const [one, two] = [await client.ask('/api/metrics'), await client.ask('/api/drift')]
    return JSON.stringify([one.body, two.body])
  }
  const is = (total: [number, number], lists: [object[], object[]]) =>
    JSON.stringify([
      { total: total[0], metrics: lists[0] },
      { total: total[1], windows: lists[1] },
    ])
  const all = is([200, 100], [metrics.slice(0, 200), windows.slice(0, 100)])
  await eventually(told, { until: (seen) => seen === all, description: means.told })
  await topics.produce('training-metrics', asRecords(metrics.slice(200)))
  await topics.produce('drift', asRecords(windows.slice(100)))
  const last = is([201, 101], [metrics.slice(1), windows.slice(1)])
  await eventually(told, { until: (seen) => seen === last, description: means.toldLast })
  await service.stop()
})

test('17.5 the page draws learning curve and drift as they come, and says what is in use and what drifts', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const service = await app.startInference()
  const page = await openPage(service.url)
  await says(page, 'No data yet', means.nothingYet)
  await says(page, 'No model yet', means.nothingYet)
  await tells(page, 'status', 'Live', means.answered)
  expect(await page.getByRole('img').count(), means.noCharts).toBe(0)
  await isAccessible(page, means.states.empty)
  const unjudged = { testLoss: null, baselineLoss: null, accuracy: null }
  await topics.produce('training-metrics', asRecords([metricsAt(1, unjudged), metricsAt(2)]))
  await topics.produce('drift', asRecords([windowAt(1)]))
  await publish(topics, modelOf(1, 3))
  const curve = ['train: 100=1.5 200=2.5', 'test: 200=2.25', 'baseline: 200=2']
  await draws(page, 'Learning curve', curve, means.curve)
  await draws(page, 'Drift', ['distanceKm: 1=1', 'items: 1=0.5', 'rain: 1=0.25', 'rush: 1=0.125'], means.driftDrawn)
  await says(page, 'Model 3', means.modelSaid)
  await says(page, 'No data yet', means.dataIsThere, false)
  await tells(page, 'alert', '', means.noAlarm)
  expect(
    await page
      .getByText(/Showing \d/)
      .filter({ visible: true })
      .count(),
    means.noPart,
  ).toBe(0)
  await isAccessible(page, means.states.full)
  await topics.produce(
    'drift',
    asRecords([windowAt(2, { drifting: ['distanceKm', 'rain'], alarm: ['distanceKm', 'rain'] })]),
  )
  await tells(page, 'alert', 'Drift: distanceKm, rain', means.alarmSaid)
  await isAccessible(page, means.states.alarm)
  await topics.produce('drift', asRecords([windowAt(3)]))
  await tells(page, 'alert', '', means.alarmOver)
  const more = Array.from({ length: 248 }, (_, n) => metricsAt(n + 3))
  await topics.produce('training-metrics', asRecords(more))
  await says(page, 'Showing 200 of 250', means.partIsSaid)
  await service.stop()
})

test('17.5 the page says when the connection is lost, keeps what it has and finds back; paused, nothing changes', async ({
  subject,
  topics,
  lacks,
}) => {
  if (noBrowser) lacks(noBrowser)
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  await topics.produce('training-metrics', asRecords([metricsAt(1)]))
  const service = await app.startInference()
  const page = await openPage(service.url)
  const one = ['train: 100=1.5', 'test: 100=1.25', 'baseline: 100=2']
  const two = ['train: 100=1.5 200=2.5', 'test: 100=1.25 200=2.25', 'baseline: 100=2 200=2']
  await draws(page, 'Learning curve', one, means.curve)
  await service.stop()
  await tells(page, 'status', 'Connection lost', means.stopped)
  expect(await linesOf(page, 'Learning curve'), means.staysMeanwhile).toEqual(one)
  await isAccessible(page, means.states.lost)
  const again = await app.startInference({ port: Number(new URL(service.url).port) })
  await tells(page, 'status', 'Live', means.backAgain)
  await draws(page, 'Learning curve', one, means.backAgain)
  const client = new Client(again.url)
  await topics.produce('training-metrics', asRecords([metricsAt(2)]))
  await topics.produce('drift', asRecords([windowAt(1, { drifting: ['rain'], alarm: ['rain'] })]))
  await publish(topics, modelOf(1, 3))
  const known = async () => {
    const asked = await Promise.all(['metrics', 'drift', 'model'].map((path) => client.ask(`/api/${path}`)))
    return asked.map(({ body: { total, version } }) => total ?? version)
  }
  await eventually(known, { until: (seen) => seen.join() === '2,1,3', description: means.known })
  const held = await holdAnswers(page)
  await page.getByRole('button', { name: 'Pause', exact: true }).focus()
  await page.keyboard.press('Enter')
  const resume = page.getByRole('button', { name: 'Resume', exact: true })
  expect(await resume.evaluate((it) => it.matches(':focus')), means.focusStays).toBe(true)
  held.release()
  await held.asksTwice()
  const shown = {
    curve: await linesOf(page, 'Learning curve'),
    model: await page.getByText('No model yet', { exact: true }).isVisible(),
    alert: (await page.getByRole('alert').allTextContents()).join('').trim(),
  }
  expect(shown, means.paused).toEqual({ curve: one, model: true, alert: '' })
  await page.keyboard.press('Enter')
  await draws(page, 'Learning curve', two, means.resumed)
  await says(page, 'Model 3', means.resumed)
  await tells(page, 'alert', 'Drift: rain', means.resumed)
  await again.stop()
})
