import { expect, mswHttp, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { notificationProvider, paymentProvider } from './providers.ts'
import { createShop, idsOf, randomOrders, recordsOf, waitForKeys } from './shop.ts'

/** Requests that a service makes outside of any record, and what they meet: an ACL is missing. kafkajs takes both for final. */
const refusals = [
  ['OffsetCommit', 'GROUP_AUTHORIZATION_FAILED'],
  ['Fetch', 'TOPIC_AUTHORIZATION_FAILED'],
  ['Heartbeat', 'GROUP_AUTHORIZATION_FAILED'],
] as const

/** Longer than kafkajs' own heartbeat interval of 3 s: a service that sets none stays a member all the same. */
const sessionTimeoutMs = 6000

test('3.3 goes on when Kafka refuses a commit, a fetch or a heartbeat for good, and so does 3.4', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const [charges, messages] = [paymentProvider(), notificationProvider()]
  const endpoints = ['payment', 'notification']
  const [payment, notification] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', http: mswHttp([charges.handler]) }),
    subject<typeof Lab>({ name: 'notification', http: mswHttp([messages.handler]) }),
    createShop(topics, 'orders', 'payments', 'notifications'),
  ])
  const services = await Promise.all([
    payment.startPaymentService({ sessionTimeoutMs }),
    notification.startNotificationService({ sessionTimeoutMs }),
  ])
  const orders = randomOrders(scope.seed, 2 * refusals.length)
  // A consumer that starts anew asks for its place in the group; one that does without is right too.
  for (const endpoint of endpoints)
    wire.fault({
      api: 'JoinGroup',
      direction: 'request',
      endpoint,
      action: refusedWith('GROUP_AUTHORIZATION_FAILED'),
      optional: true,
    })
  for (const [nth, [api, error]] of refusals.entries()) {
    const [before, after] = orders.slice(2 * nth)
    const action = refusedWith(error)
    const faults = endpoints.map((endpoint) => wire.fault({ api, direction: 'request', endpoint, action }))
    await topics.produce('orders', recordsOf([before!]))
    for (const fault of faults) await waitForFault(fault, { description: means.asksKafka(api) })
    await topics.produce('orders', recordsOf([after!]))
    await waitForKeys(topics, 'notifications', idsOf([before!, after!]), means.goesOnAfter(api))
  }
  expect(charges.done().sort(), means.chargedOnce).toEqual(idsOf(orders))
  expect(messages.done().sort(), means.notifiedOnce).toEqual(idsOf(orders))
  await Promise.all(services.map((service) => service.stop()))
})

const refusedWith = (error: string) => ({ do: 'answer', error }) as const
