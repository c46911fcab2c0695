import { eventually, expect, killAndDrop, outcomeOf, say, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { openListened, untilState } from './town.ts'

/** A request of the transaction that a block is written in. */
const points = [
  { api: 'Produce', direction: 'request' },
  { api: 'Produce', direction: 'response' },
  { api: 'EndTxn', direction: 'request' },
  { api: 'EndTxn', direction: 'response' },
] as const

test('24.2 each change is there once, wherever in a transaction the process dies', async ({
  subject,
  topics,
  component,
  wire,
}) => {
  const own = await openListened({ topics, component })
  for (const [n, point] of points.entries()) {
    const app = await subject<typeof Lab>({ name: `app-${n}` })
    await app.startListener(own.options)
    await own.block(1n)
    await own.published.settled()
    const description = say(means.place(point))
    const fatal = wire.fault({ ...point, endpoint: app.$.name, action: killAndDrop(app), description })
    await own.block(2n)
    await waitForFault(fatal, { description: means.writesABlock(means.place(point)) })
    await app.$.ended
    fatal.remove()
  }
  await own.block(3n)
  const last = await subject<typeof Lab>({ name: 'last' })
  const listener = await last.startListener(own.options)
  await own.published.settled(means.afterDeaths)
  await listener.stop()
})

test('24.2 each change is there once although answers of the broker were lost', async ({
  subject,
  topics,
  component,
  wire,
}) => {
  const own = await openListened({ topics, component })
  const app = await subject<typeof Lab>()
  const listener = await app.startListener(own.options)
  await own.published.settled()
  for (const api of ['Produce', 'EndTxn'] as const) {
    const lost = wire.fault({ api, direction: 'response', action: { do: 'cut', when: 'before' } })
    await own.block(1n)
    await waitForFault(lost, { description: means.writesABlock(means.place({ api, direction: 'response' })) })
    await own.block(2n)
    await own.published.settled(means.afterLostAnswers)
  }
  // The commit came through, and its answer says that it did not.
  const denied = { do: 'answer', error: 'TRANSACTIONAL_ID_AUTHORIZATION_FAILED' } as const
  const wrong = wire.fault({ api: 'EndTxn', direction: 'response', action: denied })
  await own.block(1n)
  await waitForFault(wrong, { description: means.writesABlock(means.place({ api: 'EndTxn', direction: 'response' })) })
  await own.block(2n)
  await own.published.settled(means.afterLostAnswers)
  await listener.stop()
})

test('24.2 the listener goes on when the node answers again', async ({ subject, topics, component, httpWire }) => {
  const own = await openListened({ topics, component })
  const wire = await httpWire('chain')
  const app = await subject<typeof Lab>()
  const listener = await app.startListener({ ...own.options, nodeUrl: wire.url })
  await own.published.settled()
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: -32_000, message: 'unknown block' } })
  const troubles = [
    { do: 'answer', status: 429, body: 'slow down' },
    { do: 'answer', status: 200, body },
    { do: 'silence' },
    { do: 'stall' },
    { do: 'cut', when: 'after' },
  ] as const
  for (const action of troubles) {
    // What is never answered takes as long as a call may take.
    const fault = wire.fault({ times: action.do === 'silence' || action.do === 'stall' ? 1 : 3, action })
    await own.block(1n)
    await waitForFault(fault, { description: means.asksTheNode })
    await own.published.settled(means.nodeIsBack(JSON.stringify(action)))
    fault.remove()
  }
  await wire.refuse()
  await own.block(2n)
  const asked = wire.trace.exchanges.length
  await wire.accept()
  await eventually(() => wire.trace.exchanges.length, {
    until: (count) => count > asked,
    description: means.asksTheNode,
  })
  await own.published.settled(means.nodeIsBack('ECONNREFUSED'))
  expect(await listener.state(), means.stillRunning).toBe('running')
  await listener.stop()
})

test('24.2 the listener goes on when the broker is back', async ({ subject, topics, component, wire }) => {
  const own = await openListened({ topics, component })
  const app = await subject<typeof Lab>()
  const listener = await app.startListener(own.options)
  await own.published.settled()
  const endpoint = await wire.endpoint('app')
  endpoint.cut({ refuse: true })
  await own.block(1n)
  await own.block(2n)
  await app.$.hasten(20)
  const since = await app.$.clock.now()
  await eventually(() => app.$.clock.now(), { until: (now) => now - since > 50_000, description: means.timePasses })
  await app.$.hasten(1)
  endpoint.accept()
  await own.published.settled(means.brokerIsBack, 30_000)
  await listener.stop()
})

test('24.2 of two listeners the one that started later writes, and the other one stops', async ({
  subject,
  topics,
  component,
}) => {
  const own = await openListened({ topics, component })
  const [first, second] = [await subject<typeof Lab>({ name: 'first' }), await subject<typeof Lab>({ name: 'second' })]
  const older = await first.startListener(own.options)
  await own.published.settled()
  const newer = await second.startListener(own.options)
  await own.block(1n)
  await untilState(older, 'fenced', means.takenOver)
  expect(first.$.output.lines.length, means.saysTheEnd).toBeGreaterThan(0)
  await own.block(2n)
  await own.published.settled(means.bothListen)
  expect(await newer.state(), means.newerGoesOn).toBe('running')
  await older.stop()
  expect(await older.state(), means.staysFenced).toBe('fenced')
  await newer.stop()
})

test('24.2 stop waits for the transaction that is under way, and nothing is written after it', async ({
  subject,
  topics,
  component,
  wire,
}) => {
  const own = await openListened({ topics, component })
  const app = await subject<typeof Lab>()
  const listener = await app.startListener(own.options)
  await own.published.settled()
  const held = wire.fault({ api: 'EndTxn', direction: 'response', action: { do: 'hold' } })
  await own.block(1n)
  await waitForFault(held, { description: means.writesABlock(means.place({ api: 'EndTxn', direction: 'response' })) })
  const stopping = listener.stop()
  expect(await outcomeOf(stopping, { withinMs: 500 }), means.stopWaits).toBe('pending')
  held.release()
  expect(await outcomeOf(stopping, { withinMs: 5_000 }), means.stopEnds).toBe('resolved')
  await own.block(2n)
  expect(
    (await own.published.blocks()).filter(({ number }) => number === 3),
    means.writesAfterStop,
  ).toEqual([])
})

test('24.2 stop does not wait for the clock', async ({ subject, topics, component }) => {
  const own = await openListened({ topics, component })
  const app = await subject<typeof Lab>({ clock: { mode: 'virtual', start: Date.now() } })
  const listener = await app.startListener({ ...own.options, everyMs: 7_000 })
  await app.$.clock.waitForSleep(1)
  expect(
    app.$.clock.sleeps.map(({ ms }) => ms),
    means.sleepsByTheClock,
  ).toEqual([7_000])
  await own.block(1n)
  await app.$.clock.advance(7_000)
  await own.published.sees(2)
  expect(await outcomeOf(listener.stop(), { withinMs: 5_000 }), means.stopWakes).toBe('resolved')
})
