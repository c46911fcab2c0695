import { expect, mswHttp, type Topics, test, type Wire, waitForCommitted, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { notificationProvider, paymentProvider } from './providers.ts'
import { createShop, paymentsOf, randomOrders, recordsOf } from './shop.ts'
import { clock, type From, groups, heartbeats } from './waits.ts'

/** Short, so that heartbeats come soon: while a write is held they tell that the service is alive, and has had time to commit. */
const sessionTimeoutMs = 600

test('3.5 sends heartbeats while a write lasts, and commits an order only when its payment is written or it has gone aside', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const [paid, declined, refused, later] = randomOrders(scope.seed, 4)
  const provider = paymentProvider((orderId) => {
    if (orderId === declined!.orderId) return 'decline'
    if (orderId === refused!.orderId) return { status: 422 }
    return orderId === later!.orderId ? { status: 503, retryAfter: 3600 } : 'answer'
  })
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService({ sessionTimeoutMs })
  await commitsAfterWriting(wire, topics, 'orders', [
    { record: recordsOf([paid!], 0)[0]!, to: 'payments' },
    { record: { key: 'poison', value: 'x', partition: 0 }, to: 'orders-rejected' },
    { record: recordsOf([refused!], 0)[0]!, to: 'orders-rejected' },
    { record: recordsOf([declined!], 0)[0]!, to: 'payments' },
    { record: recordsOf([later!], 0)[0]!, to: 'orders-rejected' },
  ])
  await service.stop()
})

test('3.5 sends heartbeats while a write lasts, and commits a payment only when its notification is written or it has gone aside', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const [told, refused] = paymentsOf(randomOrders(scope.seed, 2))
  const provider = notificationProvider((orderId) => (orderId === refused!.orderId ? { status: 404 } : 'answer'))
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'notification', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'payments', 'notifications', 'payments-rejected'),
  ])
  const service = await app.startNotificationService({ sessionTimeoutMs })
  await commitsAfterWriting(wire, topics, 'payments', [
    { record: recordsOf([told!], 0)[0]!, to: 'notifications' },
    { record: { key: 'poison', value: 'x', partition: 0 }, to: 'payments-rejected' },
    { record: recordsOf([refused!], 0)[0]!, to: 'payments-rejected' },
  ])
  await service.stop()
})

/** Each record in turn: while its write is held back its offset must not be committed. */
async function commitsAfterWriting(
  wire: Wire,
  topics: Topics,
  from: From,
  steps: readonly { record: object; to: string }[],
): Promise<void> {
  const group = groups[from]
  for (const [nth, { record, to }] of steps.entries()) {
    const held = wire.fault({ api: 'Produce', direction: 'request', topic: topics.name(to), action: { do: 'hold' } })
    await topics.produce(from, [record])
    await waitForFault(held, { description: means.writesTo(to) })
    expect((await held.firing).body?.['acks'], means.acksAllTo(to)).toBe(-1)
    await heartbeats(wire, 2, means.whileItWrites)
    const committed = (await topics.committed(group, from)).get(0) ?? 0n
    expect(committed, means.committedTooEarly(to)).toBe(BigInt(nth))
    held.release()
    await waitForCommitted(topics, group, from, undefined, { means: means.notHandled })
  }
}
