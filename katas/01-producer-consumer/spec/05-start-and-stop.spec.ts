import { expect, expectNoBrokerIsSaid, expectRejection, outcomeOf, readSettled, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { recordOf, someEvents } from './events.ts'
import { means } from './means.ts'
import { passOutage } from './outage.ts'

test('1.3 start rejects within 10 s with a clear error when there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startProducer())
})

test('1.3 a start that the broker refuses rejects and leaves nothing open', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events')
  wire.fault({
    api: 'InitProducerId',
    times: Number.POSITIVE_INFINITY,
    action: { do: 'answer', error: 'CLUSTER_AUTHORIZATION_FAILED' },
  })
  // A client that asks for its producer id as late as it can is refused at its first send.
  const sendOnce = async () => {
    const producer = await app.startProducer()
    await producer.send(someEvents(1, scope.seed)).finally(() => producer.stop())
  }
  await expectRejection(sendOnce(), { about: means.noProducerId })
})

test('1.3 stop waits for the sends that are under way', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events')
  const producer = await app.startProducer()
  const answer = wire.fault({ api: 'Produce', direction: 'response', action: { do: 'hold' } })
  const calls = [0, 10, 20].map((from) => someEvents(10, scope.seed, from))
  const sends = calls.map((call) => producer.send(call))
  const sending = sends.map((call) => outcomeOf(call))
  let ended = 0
  for (const call of sending)
    call.then(
      () => ended++,
      () => {},
    )
  await waitForFault(answer, { description: means.brokerAnswers, starting: Promise.all(sends) })
  // The answer is lost, and for a minute nothing gets through: whatever limit of time stop() may have is over by then.
  const endedAtStop = await passOutage(app, wire, async () => {
    await producer.stop()
    await app.$.clock.now() // what the process said before is known by now
    return ended
  })
  expect(endedAtStop, means.leftUnderWay).toBe(calls.length)
  const outcomes = await Promise.all(sending)
  const acknowledged = calls.filter((_, n) => outcomes[n] === 'resolved').flat()
  const records = await readSettled(topics, 'user-events')
  expect(records, means.leftUnderWay).toHaveRecords(acknowledged.map(recordOf), { others: true })
})
