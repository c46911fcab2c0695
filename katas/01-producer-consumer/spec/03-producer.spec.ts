import { eventually, expect, outcomeOf, readSettled, test, type Wire } from '#harness'
import type * as Lab from '../src/index.ts'
import { brokenOf, edgesOf, moreThanARequest, numberOf, numbersOf, recordOf, someEvents } from './events.ts'
import { kinds } from './kinds.ts'
import { means } from './means.ts'

/** `user-events` is made by the harness: task 1.3 does not depend on 1.2. */
const partitions = 3

test('1.3 each event is in the topic once with key, value and header', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions })
  const producer = await app.startProducer()
  const events = someEvents(100, scope.seed)
  const edges = edgesOf(events[0]!)
  await producer.send(events.slice(0, 30))
  for (const event of events.slice(30, 40)) await producer.send([event])
  await producer.send([...events.slice(40), ...edges])
  const newer = { ...events[0]!, userId: 'of-a-newer-program' }
  expect(await outcomeOf(producer.send([{ ...newer, device: 'phone' } as Lab.UserEvent])), means.unnamed).toBe(
    'resolved',
  )
  const records = await readSettled(topics, 'user-events') // send() has resolved: they are there before any stop()
  await producer.stop()
  expect(records).toHaveRecords([...events, ...edges, newer].map(recordOf), { inOrder: false })
  expect(records).toHaveKeyOrder(({ key }) => key, numberOf)
})

test('1.3 no events are nothing to send, and equal events are each sent', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions })
  const producer = await app.startProducer()
  const [event] = someEvents(1, scope.seed) as [Lab.UserEvent]
  expect(await outcomeOf(producer.send([])), means.noEvents).toBe('resolved')
  await producer.send([event, event])
  await producer.send([event])
  await producer.stop()
  expect(await readSettled(topics, 'user-events'), means.equalEvents).toHaveRecords([event, event, event].map(recordOf))
})

test('1.3 a call may have more events than one request can hold', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions: 1 })
  const producer = await app.startProducer()
  const events = moreThanARequest(scope.seed)
  const later = [events.slice(-20, -10), events.slice(-10)]
  const calls = [events.slice(0, -20), ...later].map((call) => outcomeOf(producer.send(call)))
  const [outcome, ...others] = await Promise.all(calls)
  expect(outcome, means.tooLarge).toBe('resolved')
  expect(others, means.besideLongCall).toEqual(later.map(() => 'resolved'))
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  expect(records, means.tooLarge).toHaveExactlyOnce(numbersOf(events), numberOf)
  expect(records, means.requestsTakeTurns).toHaveKeyOrder(({ key }) => key, numberOf)
})

test('1.3 send resolves only when the broker has the events on all replicas in sync', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions })
  const producer = await app.startProducer()
  let resolved = false
  const early: boolean[] = []
  const answers = wire.fault({
    api: 'Produce',
    direction: 'response',
    times: Number.POSITIVE_INFINITY,
    optional: true, // with acks=0 there is none
    action: {
      do: 'call',
      run: async () => {
        await app.$.clock.now() // whatever the process said before it answers this is known by now
        early.push(resolved)
      },
    },
  })
  const sent = someEvents(10, scope.seed)
  await producer.send(sent).then(() => {
    resolved = true
  })
  await wire.trace.waitFor({ api: 'Produce', direction: 'request' })
  expect(acksOf(wire), means.acks).toEqual([-1])
  await eventually(() => early, { until: ({ length }) => length > 0, description: means.brokerAnswers })
  answers.remove()
  expect(early.includes(true), means.notAwaited).toBe(false)

  const [refused, next] = [someEvents(1, scope.seed, 10), someEvents(2, scope.seed, 11)]
  // Trying again does not mend it: whoever waits for the answer learns of it.
  wire.fault({ api: 'Produce', action: { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' } })
  const acknowledged = (await outcomeOf(producer.send(refused))) === 'resolved' ? refused : []
  expect(await outcomeOf(producer.send(next)), means.poisoned).toBe('resolved')
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  expect(records, means.refusalSwallowed).toHaveExactlyOnce(numbersOf([...sent, ...acknowledged, ...next]), numberOf)
  expect(acksOf(wire), means.acks).toEqual([-1])
})

/** Each `acks` that a Produce request had. */
function acksOf(wire: Wire): unknown[] {
  const requests = wire.trace.filter({ api: 'Produce', direction: 'request' })
  return [...new Set(requests.map(({ body }) => body?.['acks']))]
}

test('1.3 an event that breaks the contract rejects the call and sends nothing of it', async ({
  subject,
  topics,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions: 1 })
  const producer = await app.startProducer()
  const [first, last] = someEvents(2, scope.seed) as [Lab.UserEvent, Lab.UserEvent]
  const others = moreThanARequest(scope.seed, 2)
  const broken = brokenOf(first)
  for (const [what, event] of broken)
    expect(await outcomeOf(producer.send([event])), means.broken(what)).not.toBe('resolved')
  const [[, one], [, another]] = broken as [(typeof broken)[0], (typeof broken)[0]]
  const calls = [[first], [...others, one], [another, ...others], [last]].map((events) => producer.send(events))
  const [before, atItsEnd, atItsBeginning, after] = await Promise.all(calls.map((call) => outcomeOf(call)))
  expect([before, after], means.poisoned).toEqual(['resolved', 'resolved'])
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  expect(records, means.partlySent).toHaveRecords([first, last].map(recordOf), { inOrder: false })
  for (const outcome of [atItsEnd, atItsBeginning]) expect(outcome, means.broken(kinds.oneOfMany)).not.toBe('resolved')
})
