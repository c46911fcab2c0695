import { eventually, expect, expectNoBrokerIsSaid, test, type Wire, waitForCommitted, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { cancels, GROUP, joins, OPTIONS, REGIONS, read, short, shortMatches, THIRTY, toldAll } from './cluster.ts'
import { means } from './means.ts'

test('21.4 brings players of a region together from all partitions, over instances that come and go', async ({
  subject,
  topics,
  wire,
}) => {
  const [one, two] = await Promise.all([subject<typeof Lab>({ name: 'one' }), subject<typeof Lab>({ name: 'two' })])
  await one.createTopics()
  const [first, second] = await Promise.all([
    one.startMatchmaker(OPTIONS),
    two.startMatchmaker({ ...OPTIONS, instance: 'instance-2' }),
  ])
  await eventually(() => topics.members(GROUP), {
    until: (members) => members.length === 2 && members.every(({ assignments }) => Object.keys(assignments).length > 0),
    description: means.bothHaveWork,
  })
  const at = await topics.produce('match-requests', joins(THIRTY))
  expect(new Set(at.map(({ partition }) => partition)).size, means.partitionsAsked).toBe(3)
  await waitForCommitted(topics, GROUP, 'match-requests', undefined, { means: means.takenInByAll })
  await first.stop()
  const opponents = THIRTY.map((wish) => ({ ...wish, player: `with-${wish.player}` }))
  await topics.produce('match-requests', joins(opponents))
  const both = [...THIRTY, ...opponents].map(({ player }) => `${player} #1 matched`)
  await toldAll(topics, both, means.eachFindsHisOpponent)
  const { matches } = await read(topics)
  const wanted = THIRTY.map(({ player, region }) => `${region} ${player}#1 with-${player}#1`)
  expect(shortMatches(matches).toSorted(), means.allPartitions).toEqual(wanted.toSorted())
  const writing = wire.trace.filter({ api: 'Produce', direction: 'request' })
  expect([...new Set(writing.map(({ endpoint }) => endpoint))].toSorted(), means.sharedWork).toEqual(['one', 'two'])
  await second.stop()
})

test('21.3 lets a player wait once, whatever the partitions of the regions', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const service = await app.startMatchmaker(OPTIONS)
  const elsewhere = THIRTY.map((wish, n) => ({ ...wish, ticket: 2, region: REGIONS[(n + 1 + (n % 5)) % 6]! }))
  await topics.produce('match-requests', [...joins(THIRTY), ...joins(elsewhere)])
  await toldAll(
    topics,
    THIRTY.map(({ player }) => `${player} #2 refused`),
    means.refusedElsewhere,
  )
  const players = THIRTY.map(({ player }) => player)
  await topics.produce('match-requests', [...cancels(players, 2), ...cancels(players, 1)])
  await toldAll(
    topics,
    players.map((player) => `${player} #1 cancelled`),
    means.letGo,
  )
  const { notifications } = await read(topics)
  const wanted = players.flatMap((player) => [
    `${player} #1 cancelled`,
    `${player} #2 not-waiting`,
    `${player} #2 refused`,
  ])
  expect(short(notifications).toSorted(), means.onceOverPartitions).toEqual(wanted.toSorted())
  await service.stop()
})

test('21.3 runs as INSTANCE says, resolves when it does, and leaves at the stop', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const joining = wire.fault({ api: 'SyncGroup', direction: 'response', action: { do: 'hold' } })
  let started = false
  const starting = app.startMatchmaker(OPTIONS).then((service) => {
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
  await topics.produce('match-requests', joins(THIRTY))
  await waitForCommitted(topics, GROUP, 'match-requests', undefined, { means: means.takenInByAll })
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
  const again = await app.startMatchmaker(OPTIONS)
  await again.stop()
  const ids = transactionalIdsOf(wire)
  expect(ids.length, means.anotherInstance).toBe(1)
  expect(ids[0], means.namedByInstance).toContain(OPTIONS.instance)
})

test('21.3 the service says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startMatchmaker(OPTIONS))
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
