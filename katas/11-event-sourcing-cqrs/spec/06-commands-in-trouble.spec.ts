import { eventually, expect, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import {
  deposit,
  expectHonest,
  expireReaders,
  LIMIT_MS,
  makeTopic,
  open,
  passOutage,
  startCommands,
  virtual,
} from './bank.ts'
import { means } from './means.ts'
import { accountsIn } from './oracle.ts'

test('11.3 answers 503 while Kafka keeps a command waiting, and goes on when it is back', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>({ clock: virtual() })
  await makeTopic(app, topics)
  const commands = await startCommands(app)
  await commands.must(open('anna'))
  const held = wire.fault({
    api: 'Produce',
    direction: 'request',
    times: Number.POSITIVE_INFINITY,
    action: { do: 'hold' },
    description: means.faults.writesHeld,
  })
  const order = deposit('anna', 'd', 100)
  const first = commands.send(order)
  first.catch(() => {}) // looked at below
  const waits = () => app.$.clock.sleeps.filter(({ isOver }) => !isOver).map(({ ms }) => ms)
  await waitForFault(held, { description: means.writes })
  await eventually(waits, { until: (seen) => seen.length === 1, description: means.limited })
  expect(waits(), means.oneSleep).toEqual([LIMIT_MS])
  await app.$.clock.advance(LIMIT_MS)
  const { status, headers, body } = await first
  expect({ status, code: (body as { code?: unknown }).code }, means.inTime).toEqual({
    status: 503,
    code: 'unavailable',
  })
  expect(headers['retry-after'], means.retryAfter).toLookLike(/^\d+$/, '1')
  held.remove()
  await eventually(() => commands.send(order), { until: (answer) => answer.status === 200, description: means.goesOn })
  await expectHonest(topics, [{ order, answer: await commands.send(order) }])
  expect((await accountsIn(topics)).get('anna')?.cents, means.onceAfterAll).toBe(100)
  await commands.stop()
})

test('11.3 goes on by itself when the broker was out of reach', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const commands = await startCommands(app)
  await commands.must(open('anna'))
  const order = deposit('anna', 'd', 100)
  await passOutage(app, wire, async () => expect((await commands.send(order)).status, means.unreachable).toBe(503))
  await eventually(() => commands.send(order), {
    until: (answer) => answer.status === 200,
    timeoutMs: 20_000,
    description: means.goesOn,
  })
  expect((await accountsIn(topics)).get('anna')?.cents, means.onceAfterAll).toBe(100)
  await commands.stop()
  await app.$.kill() // kafkajs forgets a connection that it made after the cut: nothing that your code could close
})

test('11.3 goes past what is no event, and reports it once', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  await topics.produce('account-events', [
    { key: 'anna', value: { type: 'AccountCreated', id: 'o-1', account: 'anna', owner: 'Anna' } },
  ])
  const [first, second] = await topics.produce('account-events', [
    { key: 'anna', value: 'not JSON' },
    { key: 'anna', value: null },
  ])
  const commands = await startCommands(app)
  await commands.must(deposit('anna', 'd-1', 100), means.behindNoEvent)
  const [third] = await topics.produce('account-events', [
    { key: 'anna', value: { version: 3, commandId: 'x', accountId: 'anna' } },
  ])
  await commands.must(deposit('anna', 'd-2', 100), means.behindNoEvent)
  await expireReaders({ topics, wire })
  await commands.must(deposit('anna', 'd-3', 100), means.behindNoEvent)
  await commands.stop()
  expect((await accountsIn(topics)).get('anna')?.cents, means.onceAfterAll).toBe(300)
  const places = [first!, second!, third!].map(({ partition, offset }) => ({
    topic: topics.name('account-events'),
    partition,
    offset: String(offset),
  }))
  expect(
    app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset })),
    means.reported,
  ).toEqual(places)
  for (const { reason } of app.$.rejects) expect(reason, means.reasonGiven).toLookLike(/\S/, 'version: 3 is not known')
})
