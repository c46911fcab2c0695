import { expect, test } from '#harness'
import { freePorts } from '#harness/processes'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { produced, requestsOf } from './produced.ts'

const load = { topic: 'orders', records: 100, perSecond: 400, valueBytes: 200 }

test('5.5 counts the Produce requests of the measured records, and their bytes on the wire', async ({
  subject,
  topics,
  wire,
}) => {
  await topics.create('orders', { partitions: 3 })
  const app = await subject<typeof Lab>()
  const batching = { batchBytes: 4_096, lingerMs: 50, compression: 'gzip' } as const
  for (const [label, one, warmUp] of [
    ['before', load, 0],
    ['after', { ...load, batching, warmUp: 40 }, 40],
  ] as const) {
    const before = requestsOf(wire).length
    const measured = await app.measure({ label, load: one })
    expect([measured.label, measured.acknowledged], means.measured).toEqual([label, 100])
    let warm = warmUp
    const requests = requestsOf(wire)
      .slice(before)
      .filter((request) => {
        warm -= produced(request).records
        return warm < 0
      })
    expect(measured.requests, means.requestsMeasured).toBe(requests.length)
    const bytes = requests.reduce((sum, request) => sum + request.bytes, 0)
    const allowed = Math.max(500, bytes * 0.05)
    expect(Math.abs(measured.bytes - bytes), means.bytesMeasured(bytes, measured.bytes)).toBeLessThanOrEqual(allowed)
  }
})

const before: Lab.Measurement = {
  label: 'before',
  sent: 1_010,
  acknowledged: 1_000,
  failed: 10,
  seconds: 10,
  latency: { p50: 10, p95: 40, p99: 80, max: 90 },
  requests: 1_000,
  bytes: 400_000,
}
/** Half as long, and better in all but the largest latency. */
const after: Lab.Measurement = {
  label: 'after',
  sent: 500,
  acknowledged: 500,
  failed: 0,
  seconds: 4,
  latency: { p50: 15, p95: 30, p99: 80, max: 100 },
  requests: 50,
  bytes: 50_000,
}

const rounded = (value: number | null) => value && Number(value.toFixed(9))
const told = (changes: readonly Lab.Change[]) =>
  changes.map(({ metric, before, after, change, verdict }) => [
    metric,
    rounded(before),
    rounded(after),
    rounded(change),
    verdict,
  ])

test('5.5 compares what may be compared, and says what got better', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  expect(told(await app.compare(before, after)), means.comparison).toEqual([
    ['recordsPerSecond', 100, 125, 0.25, 'better'],
    ['requestsPerRecord', 1, 0.1, -0.9, 'better'],
    ['bytesPerRecord', 400, 100, -0.75, 'better'],
    ['p50', 10, 15, 0.5, 'worse'],
    ['p95', 40, 30, -0.25, 'better'],
    ['p99', 80, 80, 0, 'same'],
    ['max', 90, 100, 0.111111111, 'worse'],
  ])
  expect(
    told(await app.compare(after, before)).map(([metric, , , , verdict]) => `${metric} ${verdict}`),
    means.comparison,
  ).toEqual([
    'recordsPerSecond worse',
    'requestsPerRecord worse',
    'bytesPerRecord worse',
    'p50 better',
    'p95 worse',
    'p99 same',
    'max better',
  ])
})

test('5.5 a small difference is a difference', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const latency = { p50: 10.01, p95: 39.99, p99: 80, max: 90.001 }
  const next = { ...before, acknowledged: 1_001, requests: 1_001, bytes: 400_401, latency }
  expect(
    told(await app.compare(before, next)).map(([metric, , , , verdict]) => `${metric} ${verdict}`),
    means.smallDifference,
  ).toEqual([
    'recordsPerSecond better',
    'requestsPerRecord same',
    'bytesPerRecord worse',
    'p50 worse',
    'p95 better',
    'p99 same',
    'max worse',
  ])
})

test('5.5 what cannot be divided, and a latency that nobody had, is no number', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const nothing = { ...before, acknowledged: 0, failed: 1_010, seconds: 0, latency: null, requests: 0, bytes: 0 }
  expect(told(await app.compare(nothing, after)), means.noNumber).toEqual([
    ['recordsPerSecond', null, 125, null, 'same'],
    ['requestsPerRecord', null, 0.1, null, 'same'],
    ['bytesPerRecord', null, 100, null, 'same'],
    ['p50', null, 15, null, 'same'],
    ['p95', null, 30, null, 'same'],
    ['p99', null, 80, null, 'same'],
    ['max', null, 100, null, 'same'],
  ])
  const zero = { ...before, latency: { p50: 0, p95: 0, p99: 0, max: 0 } }
  expect(told(await app.compare(zero, after))[3], means.noNumber).toEqual(['p50', 0, 15, null, 'worse'])
  expect(told(await app.compare(after, zero))[3], means.noNumber).toEqual(['p50', 15, 0, -1, 'better'])
  expect(told(await app.compare(zero, zero))[3], means.noNumber).toEqual(['p50', 0, 0, null, 'same'])
})

const named = (label: string) => ({ ...after, label })

test('5.5 the report is served on 127.0.0.1, with its numbers and the library', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const [port = 0] = await freePorts(1)
  const report = await app.startReport({ before, after, port })
  expect(report.url, means.reportUrl).toLookLike(/^http:\/\/127\.0\.0\.1:\d+$/, 'http://127.0.0.1:23456')
  expect(Number(new URL(report.url).port), means.portAskedFor).toBe(port)
  const get = async (path: string) => {
    const response = await fetch(`${report.url}${path}`)
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() }
  }
  const json = JSON.parse((await get('/report.json')).text)
  expect(json, means.reportJson).toEqual({ before, after, changes: await app.compare(before, after) })
  expect((await get('/')).type, means.htmlType).toContain('text/html')
  expect((await get('/chart.js')).text.includes('Chart.js'), means.chartLibrary).toBe(true)
  for (const path of ['/../package.json', '/chart.js.map', '/index.html'])
    expect((await get(path)).status, means.otherPath(path)).toBe(404)
  const second = await app.startReport({ before, after: named('another'), port: 0 })
  await report.stop()
  const gone = await fetch(report.url).then(
    () => 'answers',
    () => 'gone',
  )
  expect(gone, means.reportAfterStop).toBe('gone')
  expect((await fetch(second.url)).status, means.reportAfterStop).toBe(200)
  await second.stop()
})
