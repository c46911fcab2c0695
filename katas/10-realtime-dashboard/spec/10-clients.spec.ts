import { eventually, expect, test } from '#harness'
import { kernelBytes } from '#harness/sockets'
import type * as Lab from '../src/index.ts'
import { RECENT, WINDOW } from './devices.ts'
import { createTopics, feedWindows, KEPT_WINDOWS, known, LiveClient, MAX_WAITING, windowOf } from './live.ts'
import { means } from './means.ts'

test('10.5 two hundred clients get the present state and then each change', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  const warm = (n: number) => windowOf(0, 'device-1', 'temperature', ...Array.from({ length: n }, (_, i) => i))
  await feedWindows(topics, [warm(1)])
  const clients: LiveClient[] = []
  for (let n = 0; n < 20; n++) {
    clients.push(...(await Promise.all(Array.from({ length: 10 }, () => LiveClient.open(dashboard.url)))))
    await feedWindows(topics, [warm(n + 2)])
  }
  const last = known([warm(21)])
  for (const client of clients) await client.knows(last, means.eachOfMany)
  for (const client of clients) client[Symbol.dispose]()
  await dashboard.stop()
})

/** A name that takes many bytes as JSON: each letter is written `\u0001`. */
const heavy = '\u0001'.repeat(60)
const window = (count: number): Lab.DeviceWindow => ({
  ...windowOf(0, heavy, 'temperature', 20),
  count,
  sum: 20 * count,
})
const updateBytes = Buffer.byteLength(JSON.stringify({ type: 'window', seq: 10_000, window: window(10_000) }))
/** So many updates at a time may wait for anybody. */
const PART = Math.floor((0.8 * MAX_WAITING) / updateBytes)
/** More than the bound by so much: who keeps everything is told apart from who keeps a little too much. */
const BEYOND = 2 * 1024 * 1024

test('10.5 a client that does not read slows nobody, and only so much waits for it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  await feedWindows(topics, [window(1)])
  using fast = await LiveClient.open(dashboard.url)
  using slow = await LiveClient.open(dashboard.url)
  for (const client of [fast, slow]) await client.knows(known([window(1)]))
  const from = fast.messages.length
  slow.socket.pause()
  const kernel = await kernelBytes()
  const parts = Math.ceil((kernel + MAX_WAITING + BEYOND) / (PART * updateBytes))
  let count = 1
  for (let part = 0; part < parts; part++) {
    await feedWindows(
      topics,
      Array.from({ length: PART }, () => window(++count)),
    )
    await fast.knows(known([window(count)]), means.slowedByOther)
  }
  expect(fast.messages.length - from, means.slowedByOther).toBe(count - 1)

  const before = slow.socket.bytes
  slow.socket.resume()
  await eventually(
    () => slow.socket.closed !== undefined || JSON.stringify(slow.known) === JSON.stringify(known([window(count)])),
    {
      until: (over) => over,
      description: means.catchesUp,
    },
  )
  const waited = slow.socket.bytes - before
  const allowed = kernel + MAX_WAITING + 1024 * 1024
  expect(waited, means.waited(kernel, parts * PART * updateBytes)).toBeLessThanOrEqual(allowed)
  expect(slow.gaps, means.noGap).toEqual([])
  // Cut off, it comes again.
  using later = slow.socket.closed === undefined ? slow : await LiveClient.open(dashboard.url)
  await feedWindows(topics, [window(count + 1)])
  await later.knows(known([window(count + 1)]), means.catchesUpAgain)
  await dashboard.stop()
})

test('10.5 a snapshot of any size waits beside the bound, and cuts off nobody', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  using fast = await LiveClient.open(dashboard.url)
  // So many windows that the kernel cannot take all of them at once, whoever reads.
  const many = Math.ceil(((await kernelBytes()) + BEYOND) / updateBytes)
  const windows = Array.from({ length: many }, (_, n) => ({
    ...window(1),
    deviceId: `${heavy}${Math.floor(n / KEPT_WINDOWS)}`,
    start: RECENT + (n % KEPT_WINDOWS) * WINDOW,
    end: RECENT + ((n % KEPT_WINDOWS) + 1) * WINDOW,
  }))
  const told = (count: number) =>
    eventually(() => fast.messages.length, { until: (length) => length > count, description: means.toldSoMany(count) })
  for (let from = 0; from < many; from += PART) {
    await feedWindows(topics, windows.slice(from, from + PART))
    await told(Math.min(from + PART, many))
  }
  using late = await LiveClient.open(dashboard.url, { paused: true })
  const changes = 50
  await feedWindows(
    topics,
    Array.from({ length: changes }, (_, n) => window(n + 2)),
  )
  await told(many + changes)
  late.socket.resume()
  const last = fast.messages.at(-1)!.seq
  await eventually(() => late.socket.closed ?? late.messages.at(-1)?.seq, {
    until: (seen) => seen === last || late.socket.closed !== undefined,
    description: means.largeSnapshot(last),
  })
  expect(late.socket.closed, means.snapshotCounted).toBe(undefined)
  expect(late.gaps, means.noGap).toEqual([])
  await dashboard.stop()
})
