import { eventually, expect, expectNoBrokerIsSaid, outcomeOf, waitForFault, waitForRecords } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { passOutage } from './outage.ts'
import { test } from './platform.ts'

const streams = ['orders']
const to = (stream: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => ({ key: 'k', value: { n: from + n }, headers: { stream } }))
const numberOf = ({ value }: { value: unknown }) => (value as { n: number }).n

test('25.3 start rejects within 10 s with a clear error when there is no broker', async ({
  subject,
  wire,
  platform: _,
}) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startRouter({ tenants: ['acme'], streams }))
})

test('25.3 a router that is killed loses nothing, wherever it was', async ({ subject, topics, wire, platform }) => {
  await platform.admit('acme')
  const sent = to('orders', 8)
  await topics.produce('acme.inbox', sent)
  for (const [name, nth, direction] of [
    ['writing', 3, 'request'],
    ['written', 2, 'response'],
  ] as const) {
    const app = await subject<typeof Lab>({ name, diesByItself: true })
    const kill = { do: 'call', run: () => app.$.kill().then(() => 'drop' as const) } as const
    const fault = wire.fault({
      api: 'Produce',
      topic: topics.name('acme.orders'),
      direction,
      nth,
      endpoint: name,
      action: kill,
      // Who writes all that it has read in one request sends one.
      optional: true,
    })
    await app.startRouter({ tenants: ['acme'], streams }).catch((error: Error) => {
      if (error.name === 'NotImplementedError') throw error // any other is of the kill
    })
    await eventually(async () => fault.fired > 0 || (await topics.read('acme.orders')).length >= sent.length, {
      until: Boolean,
      description: means.carriesOn,
    })
    await app.$.kill()
    fault.remove()
    await topics.expireSessions()
  }
  const app = await subject<typeof Lab>({ name: 'last' })
  const router = await app.startRouter({ tenants: ['acme'], streams })
  await topics.produce('acme.inbox', to('orders', 1, sent.length))
  await waitForRecords(
    topics,
    'acme.orders',
    (all) => all.some((one) => textOf(one.value) === `{"n":${sent.length}}`),
    {
      description: means.carriesOn,
    },
  )
  await router.stop()
  const came = new Set((await topics.read('acme.orders')).map(({ value }) => textOf(value)))
  expect([...came].sort(), means.lostByKill).toEqual(
    [...sent, ...to('orders', 1, 8)].map(({ value }) => JSON.stringify(value)),
  )
})

const textOf = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString()

test('25.3 after a clean stop the next router goes on: nothing is lost, nothing comes twice', async ({
  subject,
  topics,
  wire,
  platform,
}) => {
  await platform.admit('acme')
  const app = await subject<typeof Lab>()
  for (const round of [0, 1, 2]) {
    await topics.produce('acme.inbox', to('orders', 5, round * 5))
    const router = await app.startRouter({ tenants: ['acme'], streams })
    await waitForRecords(topics, 'acme.orders', round * 5 + 1, { description: means.carriesOn })
    await router.stop()
  }
  const router = await app.startRouter({ tenants: ['acme'], streams })
  await topics.produce('acme.inbox', to('orders', 1, 15))
  await waitForRecords(topics, 'acme.orders', (all) => all.some((one) => textOf(one.value) === '{"n":15}'), {
    description: means.carriesOn,
  })
  await router.stop()
  const numbers = Array.from({ length: 16 }, (_, n) => n)
  expect(await topics.read('acme.orders'), means.cleanStop).toHaveExactlyOnce(numbers, numberOf)
  const acks = wire.trace.filter({ api: 'Produce', direction: 'request' }).map(({ body }) => body?.['acks'])
  expect([...new Set(acks)], means.acks).toEqual([-1])
})

test('25.3 a router goes on after the broker was away for a minute', async ({ subject, topics, wire, platform }) => {
  await platform.admit('acme')
  const app = await subject<typeof Lab>()
  await topics.produce('acme.inbox', to('orders', 3))
  await app.startRouter({ tenants: ['acme'], streams })
  await waitForRecords(topics, 'acme.orders', 3, { description: means.carriesOn })
  await passOutage(app, wire)
  await topics.produce('acme.inbox', to('orders', 3, 3))
  await waitForRecords(topics, 'acme.orders', 6, { description: means.afterOutage })
  await app.$.kill() // kafkajs leaves a connection open that it made while nobody answered
})

test('25.3 while one tenant’s stream cannot be written the others go on, and later its records come in order', async ({
  subject,
  topics,
  wire,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  const tenants = ['acme', 'globex', 'initech']
  for (const tenant of tenants) await platform.admit(tenant, { partitions: 2 })
  const trouble = wire.fault({
    api: 'Produce',
    direction: 'request',
    topic: topics.name('acme.orders'),
    times: Infinity,
    action: { do: 'answer', error: 'NOT_ENOUGH_REPLICAS' },
  })
  const router = await app.startRouter({ tenants, streams })
  await topics.produce('acme.inbox', to('orders', 20))
  await waitForFault(trouble, { description: means.reachesTrouble })
  for (const tenant of ['globex', 'initech']) await topics.produce(`${tenant}.inbox`, to('orders', 10))
  for (const tenant of ['globex', 'initech'])
    await waitForRecords(topics, `${tenant}.orders`, 10, { description: means.heldUp })
  // A second time: what is read later is held up no more than what was there.
  await topics.produce('globex.inbox', to('orders', 10, 10))
  await waitForRecords(topics, 'globex.orders', 20, { description: means.heldUp })
  expect(await topics.read('acme.orders'), means.inTrouble).toHaveRecords([])
  expect(app.$.rejects, means.notRejected).toEqual([])
  trouble.remove()
  await waitForRecords(topics, 'acme.orders', 20, { description: means.afterTrouble })
  await router.stop()
  const came = await topics.read('acme.orders')
  expect(came, means.afterTroubleOrder).toHaveKeyOrder(({ key }) => key, numberOf)
  expect(new Set(came.map(({ value }) => textOf(value))).size, means.afterTroubleOrder).toBe(20)
})

test('25.3 a router that ends while a stream cannot be written has read nothing of what waits', async ({
  subject,
  topics,
  wire,
  platform,
}) => {
  await platform.admit('acme')
  const first = await subject<typeof Lab>({ name: 'first', diesByItself: true })
  const trouble = wire.fault({
    api: 'Produce',
    direction: 'request',
    topic: topics.name('acme.orders'),
    times: Infinity,
    action: { do: 'answer', error: 'NOT_ENOUGH_REPLICAS' },
  })
  await topics.produce('acme.inbox', to('orders', 3))
  const router = await first.startRouter({ tenants: ['acme'], streams })
  await waitForFault(trouble, { description: means.reachesTrouble })
  // It may wait for its stream, and may give up.
  await outcomeOf(router.stop(), { withinMs: 5_000 })
  await first.$.kill()
  trouble.remove()
  await topics.expireSessions()
  const next = await subject<typeof Lab>({ name: 'next' })
  const running = await next.startRouter({ tenants: ['acme'], streams })
  await topics.produce('acme.inbox', to('orders', 1, 3))
  await waitForRecords(topics, 'acme.orders', (all) => all.some((one) => textOf(one.value) === '{"n":3}'), {
    description: means.carriesOn,
  })
  await running.stop()
  const came = (await topics.read('acme.orders')).map(({ value }) => textOf(value))
  expect([...new Set(came)], means.lostByStop).toEqual(to('orders', 4).map(({ value }) => JSON.stringify(value)))
})
