import { errorsIn, eventually, expect, test, type WireMessage, waitForCommitted, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { event, order, supply } from './orders.ts'
import { eventsOf, type Running, say, untilQuiet, untilSaid } from './saga.ts'

/** The answer that gives a successor the transactional id. */
const isTakeOver = (answer: WireMessage) =>
  errorsIn(answer).includes('NONE') && Number(answer.body?.['producerEpoch']) > 0

test('13.2 an instance that thaws behind its successor is fenced, and leaves', async ({ subject, topics, wire }) => {
  const [zombie, successor] = await Promise.all([
    subject<typeof Lab>({ name: 'zombie' }),
    subject<typeof Lab>({ name: 'successor' }),
  ])
  await zombie.createTopics()
  const old = await zombie.startPaymentService()
  const frozen = wire.fault({
    api: 'Produce',
    direction: 'response',
    endpoint: 'zombie',
    topic: topics.name('payment-events'),
    action: { do: 'call', run: () => zombie.$.freeze() },
    description: means.faults.freezes,
  })
  // It thaws as soon as it is shut out: the longer it stands still, the sooner its own client takes what it waits for as lost. Whoever
  // shuts it out by nothing reads behind its open transaction, and would wait for ever.
  const thaw = { do: 'call', run: () => zombie.$.thaw() } as const
  const taken = { direction: 'response', where: isTakeOver, description: means.faults.takesOver } as const
  wire.fault({ api: 'InitProducerId', endpoint: 'successor', action: thaw, optional: true, ...taken })
  wire.fault({ api: 'Fetch', direction: 'request', endpoint: 'successor', action: thaw, optional: true })
  const orders = ['a', 'b', 'c'].map((id) => order(id))
  let starting: Promise<Running>
  try {
    await say(topics, ...orders.map((of) => event('OrderPlaced', of)))
    await waitForFault(frozen, { description: means.comesTo('payment') })
    await topics.expireSessions()
    starting = successor.startPaymentService()
    // It fails where the former takes the role back: of that the state of the former tells.
    await starting.catch(() => {})
  } finally {
    zombie.$.thaw()
  }
  await eventually(() => old.state(), { until: (state) => state === 'fenced', description: means.fenced })
  const running = await starting
  const since = wire.trace.messages.length
  const beats = { api: 'Heartbeat', direction: 'response', endpoint: 'successor' } as const
  await wire.trace.waitFor(beats, { nth: wire.trace.filter(beats).length + 4 })
  const requests = wire.trace.messages
    .slice(since)
    .filter((one) => one.endpoint === 'zombie' && one.direction === 'request')
  expect(
    requests.map(({ api }) => api),
    means.fencedLeft,
  ).toEqual([])
  const late = order('late')
  await say(topics, event('OrderPlaced', late))
  await untilSaid(
    topics,
    ['a', 'b', 'c', 'late'].map((id) => `${id}/PaymentTaken`),
  )
  await old.stop()
  expect(await old.state(), means.fenced).toBe('fenced')
  const paid = (await eventsOf(topics)).filter(({ type }) => type === 'PaymentTaken')
  expect(paid.map(({ id }) => id).sort(), means.writtenByBoth).toEqual(
    ['a', 'b', 'c', 'late'].map((id) => `${id}/PaymentTaken`).sort(),
  )
  await running.stop()
})

test('13.2 a successor knows all that its predecessor has committed before it decides', async ({
  subject,
  topics,
  wire,
}) => {
  const [old, successor] = await Promise.all([
    subject<typeof Lab>({ name: 'old' }),
    subject<typeof Lab>({ name: 'successor' }),
  ])
  await old.createTopics()
  await old.startInventoryService()
  const request = (of: Lab.Order) => ({ key: of.sku, value: event('PaymentTaken', of) })
  await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 1) }])
  await waitForCommitted(topics, 'inventory-service', 'inventory-requests')
  const arrive = Promise.withResolvers<void>()
  const commitsBefore = wire.trace.filter({ api: 'EndTxn', direction: 'response', endpoint: 'old' }).length
  const commit = wire.fault({
    api: 'EndTxn',
    direction: 'request',
    endpoint: 'old',
    action: {
      do: 'call',
      run: () => {
        old.$.freeze()
        return arrive.promise
      },
    },
    description: means.faults.freezesInCommit,
  })
  // The commit arrives at the last moment at which it can: whoever has read the state by now has read too early.
  wire.fault({
    api: 'InitProducerId',
    direction: 'request',
    endpoint: 'successor',
    where: ({ body }) => Boolean(body?.['transactionalId']),
    action: {
      do: 'call',
      run: async () => {
        arrive.resolve()
        await wire.trace.waitFor({ api: 'EndTxn', direction: 'response', endpoint: 'old' }, { nth: commitsBefore + 1 })
      },
    },
    description: means.faults.commitArrives,
  })
  try {
    await topics.produce('inventory-requests', [request(order('first'))])
    await waitForFault(commit, { description: means.comesTo('inventory') })
    await topics.expireSessions()
    const running = await successor.startInventoryService()
    await old.$.kill()
    await topics.produce('inventory-requests', [request(order('second'))])
    await untilQuiet(topics, ['inventory'])
    const ids = (await eventsOf(topics)).map(({ id }) => id)
    expect([...new Set(ids)].sort(), means.staleStart).toEqual(['first/StockReserved', 'second/StockRefused'])
    await running.stop()
  } finally {
    arrive.resolve()
    await old.$.kill()
  }
})
