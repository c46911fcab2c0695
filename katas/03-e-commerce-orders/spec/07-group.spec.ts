import { errorsIn, eventually, expect, mswHttp, test, waitForCommitted, waitForFault, waitForMembers } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { paymentProvider } from './providers.ts'
import { byKey, createShop, expectKeys, idsOf, randomOrders, recordsOf } from './shop.ts'
import { clock, heartbeats, nthAttempt, nthWait, passTimeoutAndWait } from './waits.ts'

const sessionTimeoutMs = 2000
/** What a record may take: five time-outs, four waits of ten seconds, and the steps. */
const longestRecordMs = 68_000

test('3.5 stays in its group while a request, a wait or a write lasts longer than the session', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const [order] = randomOrders(scope.seed, 1)
  const provider = paymentProvider((_, nth) => (nth === 1 ? 'hang' : nth === 2 ? { status: 503 } : 'answer'))
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService({ sessionTimeoutMs })
  const joined = wire.trace.filter({ api: 'JoinGroup', direction: 'request' }).at(-1)?.body ?? {}
  expect(joined['sessionTimeoutMs'], means.sessionGiven).toBe(sessionTimeoutMs)
  const [fetched] = wire.trace.filter({ api: 'Fetch', direction: 'request' })
  expect(fetched?.body?.['maxWaitMs'] ?? 0, means.shortFetch).toBeLessThanOrEqual(500)
  expect(joined['rebalanceTimeoutMs'], means.rebalanceTimeout).toBeGreaterThan(longestRecordMs)
  await topics.produce('orders', recordsOf([order!], 0))
  await nthAttempt(app, provider, 1)
  await heartbeats(wire, 2, means.whileItAsks, 2 * sessionTimeoutMs)
  await passTimeoutAndWait(app, 1, means.noAnswer('hang'))
  const wait = await nthWait(app, 2, means.passesByItself(503))
  await heartbeats(wire, 2, means.whileItWaits, 2 * sessionTimeoutMs)
  const topic = topics.name('payments')
  const held = wire.fault({ api: 'Produce', direction: 'request', topic, action: { do: 'hold' } })
  await app.$.clock.advance(wait)
  await waitForFault(held, { description: means.writesThePayment })
  await heartbeats(wire, 2, means.whileItWrites, 2 * sessionTimeoutMs)
  held.release()
  await waitForCommitted(topics, 'payment-service', 'orders', undefined, { means: means.notHandled })
  expect(provider.requestsOf(order!.orderId), means.expelled).toHaveLength(3)
  await service.stop()
})

test('3.5 ends the order that waits when another instance joins, and shares the others with it', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const [waiting, ...others] = randomOrders(scope.seed, 13)
  const provider = paymentProvider((id, nth) => (id === waiting!.orderId && nth === 1 ? { status: 503 } : 'answer'))
  const http = mswHttp([provider.handler])
  const [app, second] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http }),
    subject<typeof Lab>({ name: 'payment-2', clock, http }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService({ sessionTimeoutMs })
  await topics.produce('orders', recordsOf([waiting!], 0))
  const wait = await nthWait(app, 1, means.passesByItself(503))
  const joining = second.startPaymentService({ sessionTimeoutMs })
  const beats = () => wire.trace.filter({ api: 'Heartbeat', direction: 'response', endpoint: 'payment' })
  await eventually(() => beats().flatMap(errorsIn), {
    until: (errors) => errors.includes('REBALANCE_IN_PROGRESS'),
    description: means.hearsOfTheRebalance,
  })
  await heartbeats(wire, 2, means.whileItWaits, 2 * sessionTimeoutMs)
  await app.$.clock.advance(wait)
  await waitForCommitted(topics, 'payment-service', 'orders', undefined, { means: means.notHandled })
  expect(provider.requestsOf(waiting!.orderId), means.expelled).toHaveLength(2)
  const other = await joining
  await waitForMembers(topics, 'payment-service', 2)
  await topics.produce(
    'orders',
    [0, 1, 2].flatMap((nth) => recordsOf(others.slice(4 * nth, 4 * nth + 4), nth)),
  )
  await waitForCommitted(topics, 'payment-service', 'orders', undefined, { means: means.notHandled })
  const all = idsOf([waiting!, ...others])
  expectKeys(await byKey(topics, 'payments'), all, means.everyOrderPaid)
  expect(provider.done().sort(), means.chargedOnce).toEqual(all)
  await Promise.all([service.stop(), other.stop()])
})
