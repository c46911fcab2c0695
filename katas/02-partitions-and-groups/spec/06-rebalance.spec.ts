import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { allCommitted, allHandled, group, shared } from './group.ts'
import { means } from './means.ts'
import {
  type App,
  advancing,
  handledBy,
  handledNow,
  join,
  outOfOrder,
  ownedBy,
  sessionTimeoutMs,
  write,
} from './members.ts'
import { assignments, commitsBack, expectHeartbeats, expulsions } from './wire.ts'

/** Nobody sleeps for so long by chance. */
const workMs = 600_013

/** Works that were begun. Whoever sleeps for another time does not work. */
const begun = (app: App) => app.$.clock.sleeps.filter(({ ms }) => ms === workMs)

const working = (app: App, times: number) =>
  eventually(() => begun(app).length, { until: (seen) => seen >= times, description: means.working(times) })

test('2.5 a member that leaves finishes and commits what it has begun', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>({ name: 'member-1', clock: { mode: 'virtual', start: Date.now() } })
  await topics.create('user-activity', { partitions: 3 })
  await write(topics, 5, [0])
  const member = await app.startMember({ name: 'member-1', workMs })
  await working(app, 1)
  const early = [...handledBy(app)]
  const tooSoon = await topics.committed(group, 'user-activity')
  await app.$.clock.advance(workMs)
  await working(app, 2)
  expect(early, means.handledWhenDone).toEqual([])
  expect(Number(tooSoon.get(0) ?? 0n), means.committedBeforeWork).toBe(0)

  const failed = wire.fault({
    api: 'OffsetCommit',
    direction: 'request',
    action: { do: 'answer', error: 'COORDINATOR_NOT_AVAILABLE' },
    times: 2,
    description: means.faults.commitsRefused,
  })
  await advancing(app, workMs, Promise.all([member.stop(), member.stop()]))
  const sleeps = begun(app)
  expect(new Set(sleeps.map(({ due }) => due)).size, means.oneAfterAnother(sleeps.length)).toBe(sleeps.length)
  expect(sleeps.length, means.beginsNothingNew).toBe(2)
  expect(handledBy(app), means.begunIsFinished).toEqual(['0:0', '0:1'])
  const committed = await topics.committed(group, 'user-activity')
  expect(Number(committed.get(0) ?? 0n), means.committedAtLeave(failed.fired)).toBe(2)
  expect(await topics.members(group), means.leavesTheGroup).toEqual([])
})

test('2.5 sends heartbeats while it works, however long that takes', async ({ subject, topics, wire }) => {
  const coming = [
    subject<typeof Lab>({ name: 'slow', clock: { mode: 'virtual', start: Date.now() } }),
    subject<typeof Lab>({ name: 'busy' }),
  ]
  await topics.create('user-activity', { partitions: 2 })
  const [slow, busy] = (await Promise.all(coming)) as [App, App]
  const members = await Promise.all([
    slow.startMember({ name: 'slow', sessionTimeoutMs, workMs }),
    busy.startMember({ name: 'busy', sessionTimeoutMs, workMs: 40 }),
  ])
  await shared([slow, busy], 2)
  const written = await write(topics, 2, ownedBy(slow))
  written.push(...(await write(topics, 70, ownedBy(busy))))
  await working(slow, 1)
  await Promise.all([
    expectHeartbeats(wire, { clientId: 'slow', sessionTimeoutMs, during: 'work' }),
    expectHeartbeats(wire, { clientId: 'busy', sessionTimeoutMs, during: 'batch' }),
  ])
  // The group rebalances, and waits for the member that is still at work: for longer than a session, too.
  await members[1]!.stop()
  const begunAt = wire.trace.messages.at(-1)!.at
  await expectHeartbeats(wire, { clientId: 'slow', sessionTimeoutMs, during: 'rebalance' })
  await eventually(() => wire.trace.filter({ api: 'Heartbeat', direction: 'request', clientId: 'slow' }).at(-1)!.at, {
    until: (at) => at - begunAt > 1.5 * sessionTimeoutMs,
    description: means.longerThanASession,
  })

  // For this activity, and for no other that came with it.
  const dealt = assignments(wire, 'slow')
  await slow.$.clock.advance(workMs)
  await eventually(() => assignments(wire, 'slow'), {
    until: (times) => times > dealt,
    description: means.joinsAfterTheActivity,
  })
  const done = [shared([slow], 2), allHandled([slow, busy], written), allCommitted(topics)]
  await advancing(slow, workMs, Promise.all(done))
  expect(expulsions(wire, 'slow'), means.expelledAtWork).toEqual([])
  expect(outOfOrder([slow, busy]), means.order).toEqual([])
  await members[0]!.stop()
})

test('2.5 members come and go, and no activity is lost', async ({ subject, topics, wire }) => {
  const coming = ['member-1', 'member-2', 'member-3'].map((name) => subject<typeof Lab>({ name }))
  const start = (n: number) => join([coming[n]!], { sessionTimeoutMs, workMs: 1 })
  await topics.create('user-activity', { partitions: 3 })
  const written = await write(topics, 20)
  const first = await start(0)
  const others: (typeof first)[] = []
  for (const n of [1, 2]) {
    written.push(...(await write(topics, 20)))
    others.push(await start(n))
  }
  const apps = await Promise.all(coming)
  await shared(apps)
  written.push(...(await write(topics, 20)))
  await first.members[0]!.stop()
  const left = new Set(handledNow(apps[0]!))
  const staying = apps.slice(1).map((app) => ({ app, before: handledBy(app).length }))
  written.push(...(await write(topics, 20)))
  await shared(apps.slice(1))
  await allHandled(apps, written)
  await allCommitted(topics)

  const again = staying.flatMap(({ app, before }) => handledBy(app).slice(before)).filter((place) => left.has(place))
  expect(again, means.commitsThenLeaves).toEqual([])
  expect(outOfOrder(apps), means.order).toEqual([])
  expect(commitsBack(wire), means.commitsGrow).toEqual([])
  await Promise.all(others.map(({ members }) => members[0]!.stop()))
})

test('2.5 forgets what it knew of its partitions when they are dealt anew', async ({ subject, topics }) => {
  const coming = ['member-1', 'member-2'].map((name) => subject<typeof Lab>({ name })) as [Promise<App>, Promise<App>]
  await topics.create('user-activity', { partitions: 3 })
  const written = await write(topics, 4)
  const stays = await coming[0]
  const member = await stays.startMember({ name: 'member-1', sessionTimeoutMs })
  await allHandled([stays], written)
  // From here on nothing is left to do, so nothing is counted again, whatever a busy machine makes of the group.
  await allCommitted(topics)

  const visits = await coming[1]
  const visitor = await visits.startMember({ name: 'member-2', sessionTimeoutMs })
  await shared([stays, visits])
  const anew = (partitions: readonly number[]) => partitions.map((partition) => ({ partition, handled: 0 }))
  expect(await member.owned(), means.lostPartitions(ownedBy(visits)!)).toEqual(anew(ownedBy(stays)!))

  await visitor.stop()
  await shared([stays])
  expect(await member.owned(), means.partitionsBack).toEqual(anew([0, 1, 2]))
  await member.stop()
})
