import { eventually, expect, expectNoBrokerIsSaid, test, waitForCommitted, waitForMembers } from '#harness'
import type * as Lab from '../src/index.ts'
import { allCommitted, allHandled, group, shared } from './group.ts'
import { means } from './means.ts'
import {
  click,
  handledBy,
  join,
  minuteOf,
  ownedBy,
  ownsOf,
  placeOf,
  sessionTimeoutMs,
  shortSessionMs,
  write,
} from './members.ts'
import { assignments, expectHeartbeats } from './wire.ts'

test('2.3 three members own three disjoint partitions, a fourth is idle', async ({ subject, topics, wire }) => {
  const coming = ['member-1', 'member-2', 'member-3'].map((name) => subject<typeof Lab>({ name }))
  const another = subject<typeof Lab>({ name: 'member-4' })
  await topics.create('user-activity', { partitions: 3 })
  const { apps: three, members } = await join(coming, { sessionTimeoutMs })
  expect(
    three.filter((app) => ownedBy(app) === undefined).map((app) => app.$.name),
    means.knowsItsPartitions,
  ).toEqual([])
  await shared(three)

  const apps = [...three, await another]
  members.push(await apps[3]!.startMember({ name: 'member-4', sessionTimeoutMs }))
  await shared(apps)
  const written = await write(topics, 1)
  await allHandled(apps, written)
  for (const [n, app] of apps.entries()) {
    const owned = ownedBy(app)!
    if (owned.length === 0) expect(handledBy(app), means.idleHandlesNothing(app.$.name)).toEqual([])
    expect(
      (await members[n]!.owned()).map(({ partition }) => partition),
      means.ownedAsPrinted,
    ).toEqual(owned)
    expect(ownsOf(app).length, means.ownsEachTime(app.$.name)).toBe(assignments(wire, app.$.name))
  }
  await Promise.all(members.map((member) => member.stop()))
})

test('2.3 the start resolves when the member has its partitions, although a request to join was lost', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>({ name: 'member-1' })
  await topics.create('user-activity', { partitions: 3 })
  wire.fault({
    api: 'JoinGroup',
    direction: 'request',
    endpoint: 'member-1',
    action: { do: 'cut', when: 'before' },
    description: means.faults.joinLost,
  })
  const member = await app.startMember({ name: 'member-1', sessionTimeoutMs })
  const known = ownedBy(app) === undefined ? ['member-1'] : []
  expect(known, means.knowsItsPartitions).toEqual([])
  expect(
    (await member.owned()).map(({ partition }) => partition),
    means.ownedAsPrinted,
  ).toEqual([0, 1, 2])
  // kafkajs may open a connection twice after a cut and forget one of them: nothing that your code could close.
  await app.$.kill()
})

test('2.3 lists partitions by number: 2 comes before 10', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>({ name: 'member-1' })
  await topics.create('user-activity', { partitions: 12 })
  const member = await app.startMember({ name: 'member-1', sessionTimeoutMs })
  expect(ownsOf(app).at(-1), means.byNumber).toBe('0,1,2,3,4,5,6,7,8,9,10,11')
  expect(await member.owned(), means.byNumber).toEqual(
    Array.from({ length: 12 }, (_, partition) => ({ partition, handled: 0 })),
  )
  await member.stop()
  expect(await member.owned(), means.ownsNothingAfterStop).toEqual([])
})

test('2.3 a member that starts again goes on where its group stopped', async ({ subject, topics }) => {
  const coming = subject<typeof Lab>({ name: 'before' })
  const later = subject<typeof Lab>({ name: 'after' })
  await topics.create('user-activity', { partitions: 3 })
  const users = ['alice', 'bob', 'carol', 'dave']
  const writeAll = () =>
    topics.produce(
      'user-activity',
      users.map((userId) => click(userId)),
    )
  const before = await coming
  const first = await writeAll()
  const member = await before.startMember({ name: 'member-1', sessionTimeoutMs })
  await allHandled([before], first)
  await waitForCommitted(topics, 'activity-workers', 'user-activity', undefined, { means: means.oneGroupId })
  await member.stop()

  const second = await writeAll()
  const after = await later
  const again = await after.startMember({ sessionTimeoutMs })
  await allHandled([after], second)
  const members = await waitForMembers(topics, group, 1)
  // That of ctx.clientConfig, as this spec's subjects get it.
  const clientId = topics.name('after')
  expect(after.$.output.lines[0], means.nameIsClientId).toBe(`${clientId} owns 0,1,2`)
  expect(
    members.map((one) => one.clientId),
    means.groupKnowsItsName,
  ).toEqual([clientId])
  await again.stop()
  expect(
    // A set: after a rebalance, which a busy machine may cause, records come again.
    [...new Set(handledBy(after))].toSorted(),
    means.onlyWhatIsNew,
  ).toEqual(second.map(placeOf).toSorted())
  expect(
    after.$.clock.sleeps.filter(({ ms }) => ms === 0),
    means.noWorkNoSleep,
  ).toEqual([])
})

test('2.3 sends three heartbeats a session or more, with a partition and without', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-activity', { partitions: 1 })
  // Two members of one process. One of them is idle.
  const members = await Promise.all([
    app.startMember({ name: 'patient' }),
    app.startMember({ name: 'hasty', sessionTimeoutMs: shortSessionMs }),
  ])
  const sessions = { patient: 6000, hasty: shortSessionMs }
  await waitForMembers(topics, group, 2)
  for (const [clientId, sessionTimeoutMs] of Object.entries(sessions)) {
    const [joined] = wire.trace.filter({ api: 'JoinGroup', direction: 'request', clientId })
    expect(joined?.body?.['sessionTimeoutMs'], means.session(clientId)).toBe(sessionTimeoutMs)
  }
  await Promise.all(
    Object.entries(sessions).map(([clientId, sessionTimeoutMs]) =>
      expectHeartbeats(wire, { clientId, sessionTimeoutMs, during: 'nothing' }),
    ),
  )
  await Promise.all(members.map((member) => member.stop()))
})

test('2.3 goes on through an outage of a minute, and through the next one', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>({ name: 'member-1' })
  await topics.create('user-activity', { partitions: 3 })
  await app.startMember({ name: 'member-1', sessionTimeoutMs: shortSessionMs })
  const endpoint = await wire.endpoint('member-1')
  for (const outage of [1, 2]) {
    endpoint.cut({ refuse: true })
    await minuteOf(app)
    const written = await write(topics, 2)
    await topics.expireSessions() // no session is as long
    wire.fault({
      api: 'FindCoordinator',
      direction: 'request',
      endpoint: 'member-1',
      times: 3,
      optional: true, // who knows the coordinator does not ask
      action: { do: 'cut', when: 'before' },
      description: means.faults.questionsLost,
    })
    endpoint.accept()
    await eventually(() => handledBy(app), {
      until: (seen) => written.map(placeOf).every((place) => seen.includes(place)),
      description: means.afterOutage(outage),
    })
  }
  await allCommitted(topics)
  // kafkajs may open a connection twice after a cut and forget one of them: nothing that your code could close.
  await app.$.kill()
})

test('2.3 start says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) =>
    app.startMember({ name: 'member-1', sessionTimeoutMs }),
  )
})
