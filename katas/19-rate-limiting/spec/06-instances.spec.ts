import { eventually, expect, expectNoBrokerIsSaid, test, type Wire, waitForCommitted, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { answered, answers, GROUP, idsOfRound, OPTIONS, oneEach, THIRTY } from './cluster.ts'
import { means } from './means.ts'

test('19.2 keeps the limit of all over partitions and instances, and when one of them goes', async ({
  subject,
  topics,
}) => {
  const [one, two] = await Promise.all([subject<typeof Lab>({ name: 'one' }), subject<typeof Lab>({ name: 'two' })])
  await one.createTopics()
  const options = { ...OPTIONS, clientLimit: 5, globalLimit: 10 }
  const [first, second] = await Promise.all([
    one.startLimiter(options),
    two.startLimiter({ ...options, instance: 'instance-2' }),
  ])
  const ask = async (n: number) => {
    const at = await topics.produce('requests', oneEach(THIRTY, n))
    await answered(topics, idsOfRound(n), means.answersOf('client-0 … client-29'))
    return new Set(at.map(({ partition }) => partition)).size
  }
  const admitted = async () => (await answers(topics)).admitted.length
  expect(await ask(0), means.partitionsAsked).toBe(3)
  expect(await admitted(), means.limitOfAll).toBe(10)
  await first.stop()
  await ask(1)
  expect(await admitted(), means.countMoves).toBe(10)
  await second.stop()
  const third = await one.startLimiter(options)
  await ask(2)
  expect(await admitted(), means.countMoves).toBe(10)
  await third.stop()
})

test('19.2 spreads clients over the instances where there is no limit of all, and their counts move with them', async ({
  subject,
  topics,
  wire,
}) => {
  const [one, two] = await Promise.all([subject<typeof Lab>({ name: 'one' }), subject<typeof Lab>({ name: 'two' })])
  await one.createTopics()
  const options = { ...OPTIONS, clientLimit: 1 }
  const [first, second] = await Promise.all([
    one.startLimiter(options),
    two.startLimiter({ ...options, instance: 'instance-2' }),
  ])
  await eventually(() => topics.members(GROUP), {
    until: (members) => members.filter(({ assignments }) => assignments[topics.name('requests')]?.length).length === 2,
    description: means.bothHaveWork,
  })
  await topics.produce('requests', oneEach(THIRTY, 0))
  await answered(topics, idsOfRound(0), means.answersOf('client-0 … client-29'))
  const writing = wire.trace.filter({ api: 'Produce', direction: 'request', topic: topics.name('admitted') })
  expect([...new Set(writing.map(({ endpoint }) => endpoint))].toSorted(), means.spread).toEqual(['one', 'two'])
  await first.stop()
  await topics.produce('requests', oneEach(THIRTY, 1))
  await answered(topics, idsOfRound(1), means.answersOf('client-0 … client-29'))
  expect((await answers(topics)).admitted.length, means.countMoves).toBe(THIRTY.length)
  await second.stop()
})

test('19.2 runs as INSTANCE says, resolves when it does, and leaves at the stop', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const joining = wire.fault({ api: 'SyncGroup', direction: 'response', action: { do: 'hold' } })
  let started = false
  const starting = app.startLimiter(OPTIONS).then((service) => {
    started = true
    return service
  })
  starting.catch(() => {}) // told below
  await waitForFault(joining, { description: means.joins, starting })
  await app.$.clock.now() // whatever the process said before it answers this is known by now
  expect(started, means.notYetRunning).toBe(false)
  joining.release()
  const service = await starting
  expect(sessionsOf(wire), means.session).toEqual([2_000])
  await topics.produce('requests', oneEach(THIRTY, 0))
  await waitForCommitted(topics, GROUP, 'requests')
  let stopped = false
  const leaving: boolean[] = []
  wire.fault({
    ...{ api: 'LeaveGroup', direction: 'response', optional: true },
    action: {
      do: 'call',
      run: async () => {
        await app.$.clock.now()
        leaving.push(stopped)
      },
    },
  })
  await service.stop().then(() => {
    stopped = true
  })
  expect(leaving, means.leaves).toEqual([false])
  expect(await topics.members(GROUP), means.leaves).toEqual([])
  const again = await app.startLimiter(OPTIONS)
  await again.stop()
  const ids = transactionalIdsOf(wire)
  expect(ids.length, means.anotherInstance).toBe(1)
  expect(ids[0], means.namedByInstance).toContain(OPTIONS.instance)
})

test('19.2 the service says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startLimiter(OPTIONS))
})

/** Each session time-out that a member joined with. */
function sessionsOf(wire: Wire): unknown[] {
  const requests = wire.trace.filter({ api: 'JoinGroup', direction: 'request' })
  return [...new Set(requests.map(({ body }) => body?.['sessionTimeoutMs']))]
}

/** Each transactional id that a producer began with. */
function transactionalIdsOf(wire: Wire): string[] {
  const requests = wire.trace.filter({ api: 'InitProducerId', direction: 'request' })
  return [...new Set(requests.map(({ body }) => String(body?.['transactionalId'])))]
}
