import { once } from 'node:events'
import { connect } from 'node:net'
import { eventually, expect, expectNoBrokerIsSaid, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { writeAborted } from './aborted.ts'
import { means } from './means.ts'
import { event, order, START } from './orders.ts'
import { branching, inOrder, pathOf, WAY_BACK, WAY_FORWARD } from './paths.ts'
import { say } from './saga.ts'

interface Listed {
  orders: { orderId: string; status: string }[]
  total: number
}

async function ask<T>(url: string, path: string, status = 200, method = 'GET'): Promise<T> {
  const response = await fetch(`${url}${path}`, { method })
  const text = await response.text()
  expect(response.status, means.answerOf(`${method} ${path}`)).toBe(status)
  expect(response.headers.get('content-type') ?? '', means.answerOf(`${method} ${path}`)).toLookLike(
    /json/,
    'application/json',
  )
  return JSON.parse(text) as T
}

const listed = (url: string, total: number) =>
  eventually(() => ask<Listed>(url, '/api/orders'), {
    until: (list) => list.total === total,
    description: means.listed(total),
  })

test('13.5 shows what became of each order, and what comes later', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await say(topics, ...pathOf('done', WAY_FORWARD, START + 10), ...pathOf('ä/№ 1', WAY_BACK, START + 20))
  const view = await app.startFlowView()
  await listed(view.url, 2)
  await say(topics, ...branching('later').slice(0, 4), ...branching('later').slice(0, 2))
  await listed(view.url, 3)
  const flow = (id: string, count: number) =>
    eventually(() => ask<Lab.Flow>(view.url, `/api/orders/${encodeURIComponent(id)}`), {
      until: ({ events }) => events.length === count,
      description: means.shows(id, count),
    })
  const back = await flow('ä/№ 1', WAY_BACK.length)
  const local = await app.flowOf(pathOf('ä/№ 1', WAY_BACK, START + 20))
  expect(back, means.flowAnswer).toEqual(local)
  expect((await flow('later', 4)).events, means.flowAnswer).toEqual(inOrder(branching('later').slice(0, 4)))
  await say(topics, ...branching('later').slice(4))
  expect((await flow('later', 9)).status, means.flowAnswer).toBe('cancelled')
  await flow('done', WAY_FORWARD.length)
  const { orders } = await ask<Listed>(view.url, '/api/orders')
  expect(orders, means.newestFirst).toEqual([
    { orderId: 'later', status: 'cancelled' },
    { orderId: 'ä/№ 1', status: 'cancelled' },
    { orderId: 'done', status: 'completed' },
  ])
  // Another view reads all by itself, and neither takes from the other.
  const other = await app.startFlowView()
  await listed(other.url, 3)
  for (const [id, count] of [
    ['later', 9],
    ['ä/№ 1', WAY_BACK.length],
    ['done', WAY_FORWARD.length],
  ] as const)
    await eventually(() => ask<Lab.Flow>(other.url, `/api/orders/${encodeURIComponent(id)}`), {
      until: ({ events }) => events.length === count,
      description: { ...means.shows(id, count), ...means.eachReadsAll },
    })
  await Promise.all([view.stop(), other.stop()])
})

test('13.5 lists the newest hundred of many orders', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const view = await app.startFlowView()
  expect(await listed(view.url, 0), means.noOrders).toEqual({ orders: [], total: 0 })
  const placed = (n: number) => event('OrderPlaced', order(`o-${n}`), { at: START + (n === 10 ? 9 : n) })
  await topics.produce(
    'order-events',
    Array.from({ length: 100 }, (_, n) => ({ key: `o-${n}`, value: placed(n) })),
  )
  // The tenth is as new as the ninth, and its id is the smaller text.
  const newest = Array.from({ length: 102 }, (_, n) => `o-${n}`).reverse()
  const idsIn = ({ orders }: Listed) => orders.map(({ orderId }) => orderId)
  expect(idsIn(await listed(view.url, 100)), means.newestHundred).toEqual(newest.slice(2))
  // One by its only event, which is not the first of its path.
  await say(
    topics,
    // What happens to an old order makes it no newer.
    event('PaymentTaken', order('o-1'), { at: START + 5_000 }),
    event('PaymentTaken', order('stray'), { at: START + 1_000 }),
    placed(100),
    placed(101),
  )
  expect(idsIn(await listed(view.url, 103)), means.newestHundred).toEqual(['stray', ...newest].slice(0, 100))
  await view.stop()
})

test('13.5 answers 4xx to what is not there, and goes on', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await say(topics, ...pathOf('o-1', WAY_FORWARD))
  const view = await app.startFlowView()
  await listed(view.url, 1)
  for (const path of [
    '/api/orders/unknown',
    '/api/orders/',
    '/api/nothing',
    '/favicon.ico',
    '/api/orders/o-1/more',
    '/api/orders/__proto__',
  ])
    expect(typeof (await ask<{ error?: unknown }>(view.url, path, 404)).error, means.errorAnswer).toBe('string')
  for (const [method, path] of [
    ['POST', '/api/orders'],
    ['DELETE', '/api/orders/o-1'],
    ['PUT', '/'],
  ] as const) {
    const { status } = await fetch(`${view.url}${path}`, { method })
    expect([404, 405].includes(status), means.answerOf(`${method} ${path}`)).toBe(true)
  }
  const { status } = await fetch(`${view.url}/api/orders/%E0%A4%A`)
  expect([400, 404].includes(status), means.answerOf('GET /api/orders/%E0%A4%A')).toBe(true)
  await ask(view.url, '/api/orders/o-1')
  await ask(view.url, '/api/orders?page=2')
  await view.stop()
})

test('13.5 shows nothing of transactions that were aborted, and reports what cannot be read', async ({
  subject,
  topics,
  broker,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await writeAborted({ broker, topics }, 'order-events', [event('OrderPlaced', order('ghost'))])
  const bad = await topics.produce('payment-events', [
    { key: 'o-1', value: 'not json' },
    { key: 'o-1', value: event('StockReserved', order('o-1')) },
    { key: 'o-1', value: null },
  ])
  await say(topics, ...pathOf('o-1', WAY_FORWARD))
  const view = await app.startFlowView()
  const places = bad.map(({ partition, offset }) => `${topics.name('payment-events')}[${partition}]@${offset}`).sort()
  const seen = () => app.$.rejects.map(({ topic, partition, offset }) => `${topic}[${partition}]@${offset}`).sort()
  await eventually(seen, { until: ({ length }) => length >= places.length, description: means.notReported })
  expect(seen(), means.reportedGood).toEqual(places)
  const look = async () => (await ask<Lab.Flow>(view.url, '/api/orders/o-1')).events.length
  await eventually(look, { until: (count) => count === 5, description: means.shows('o-1', 5) })
  const { orders } = await ask<Listed>(view.url, '/api/orders')
  expect(orders, means.aborted).toEqual([{ orderId: 'o-1', status: 'completed' }])
  await view.stop()
})

test('13.5 stops though a connection stays open', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const view = await app.startFlowView()
  const { hostname, port } = new URL(view.url)
  const open = connect(Number(port), hostname)
  try {
    await once(open, 'connect')
    open.on('error', () => {}) // it may be reset
    await new Promise((sent) => open.write('GET /api/orders HTTP/1.1\r\nhost: it\r\n', sent))
    await ask(view.url, '/api/orders')
    expect(await outcomeOf(view.stop(), { withinMs: 10_000 }), means.stopsWithOpen).toBe('resolved')
  } finally {
    open.destroy()
  }
})

test('13.5 is not to be reached from other machines', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const view = await app.startFlowView()
  const { protocol, hostname, port } = new URL(view.url)
  expect(`${protocol}//${hostname}`, means.address).toBe('http://127.0.0.1')
  for (const other of ['127.0.0.2', '[::1]']) {
    const answer = await fetch(`http://${other}:${port}/`).then(
      () => 'an answer',
      () => 'nobody',
    )
    expect(answer, means.allInterfaces(other)).toBe('nobody')
  }
  await view.stop()
})

test('13.5 says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startFlowView())
})
