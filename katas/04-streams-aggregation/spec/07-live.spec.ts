import { eventually, expect, expectNoBrokerIsSaid, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { batch, WINDOW } from './clicks.ts'
import { createTopics } from './cluster.ts'
import { count, createCounts, feedCounts, LiveClient } from './live.ts'

test('4.4 a client that comes late gets the present state first, then each change once', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  await feedCounts(topics, [count(0, 'books', 1), count(0, 'games', 1), count(0, 'books', 2)])
  const dashboard = await app.startDashboard()
  using early = await LiveClient.open(dashboard.url)
  await early.knows([count(0, 'books', 2), count(0, 'games', 1)])
  using late = await LiveClient.open(dashboard.url)
  await eventually(() => late.messages, {
    until: (messages) => messages.length > 0,
    timeoutMs: 5_000,
    description: {
      en: 'a client that comes when nothing changes is sent the state at once: else its page stays empty until the next click',
      ru: 'клиенту, пришедшему в затишье, сразу отправляют состояние: иначе его страница пуста до следующего клика',
    },
  })
  const changes = [count(1, 'books', 1), count(0, 'books', 3), count(1, 'books', 2)]
  await feedCounts(topics, changes)
  await late.knows([count(0, 'books', 3), count(0, 'games', 1), count(1, 'books', 2)])
  const [first, ...rest] = late.messages
  expect(
    { type: first?.type, counts: first?.type === 'state' && new Set(first.counts.map((one) => JSON.stringify(one))) },
    { en: 'the first message: the whole state', ru: 'первое сообщение: состояние целиком' },
  ).toEqual({
    type: 'state',
    counts: new Set([count(0, 'books', 2), count(0, 'games', 1)].map((one) => JSON.stringify(one))),
  })
  expect(rest, { en: 'then each change, in order', ru: 'затем каждое изменение по порядку' }).toEqual(
    changes.map((one) => ({ type: 'update', count: one })),
  )
  await dashboard.stop()
})

test('4.4 what is no count is reported, and a null value removes its window', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  const dashboard = await app.startDashboard()
  using client = await LiveClient.open(dashboard.url)
  await feedCounts(topics, [count(0, 'books', 1), count(0, 'games', 1)])
  const [key] = [JSON.stringify({ category: 'books', start: count(0, '', 1).start, end: count(0, '', 1).end })]
  const bad = [
    { key: 'not JSON', value: '1' },
    { key: null, value: '1' },
    { key, value: 'many' },
    { key, value: '0' },
    { key, value: '1.5' },
  ]
  const positions = await topics.produce('click-counts', bad)
  await topics.produce('click-counts', [{ key, value: null }])
  await feedCounts(topics, [count(1, 'music', 1)])
  await client.knows([count(0, 'games', 1), count(1, 'music', 1)])
  expect(
    app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset })),
    { en: 'ctx.onReject, once for each', ru: 'ctx.onReject по одному разу на каждую' },
  ).toEqual(
    positions.map(({ partition, offset }) => ({
      topic: topics.name('click-counts'),
      partition,
      offset: String(offset),
    })),
  )
  expect(client.messages, { en: 'a removal is told', ru: 'об удалении сообщают' }).toContain({
    type: 'remove',
    count: count(0, 'books', 1),
  })
  await dashboard.stop()
})

test('4.4 clicks reach the dashboard through all parts', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  const service = await app.startClickCounts()
  const producer = await app.startClickProducer()
  using client = await LiveClient.open(dashboard.url)
  const at = Math.floor(Date.now() / WINDOW) * WINDOW - WINDOW
  const clicks = ['anna', 'boris', 'clara'].flatMap((userId, n) => [
    { userId, category: 'books', at: at + n },
    { userId, category: 'games', at: at + WINDOW - 1 - n },
  ])
  await producer.send(clicks)
  const expected = Object.entries(batch(clicks)).map(([key, value]) => ({ ...JSON.parse(key), count: value }))
  await client.knows(expected as Lab.Count[])
  await producer.stop()
  await service.stop()
  await dashboard.stop()
})

test('4.4 the dashboard says within 10 s that there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startDashboard())
})
