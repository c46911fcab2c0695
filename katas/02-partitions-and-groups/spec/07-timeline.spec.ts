import {
  type AboutWait,
  eventually,
  expect,
  expectNoBrokerIsSaid,
  test,
  type Wire,
  type WireFault,
  waitForMembers,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { group, reached } from './group.ts'
import { means } from './means.ts'
import { type App, join, minuteOf, sessionTimeoutMs } from './members.ts'

const partitions = 11

/** Until the last line of the timeline shows this picture. Gives the line's milliseconds. */
async function seen(viewer: App, picture: string, description: AboutWait = means.picture(picture)): Promise<number> {
  const last = await eventually(() => viewer.$.output.lines.at(-1) ?? '', {
    until: (line) => pictureOf(line) === picture,
    description,
  })
  return Number(/^\+(\d+) ms/.exec(last)![1])
}

/** `+40 ms  rebalancing` → `rebalancing`; undefined for a line of another form. */
const pictureOf = (line: string): string | undefined => /^\+\d+ ms +(\S.*)$/.exec(line)?.[1]

/** Until a look that began after this call has been told: the next is sent then. */
async function lookedAgain(wire: Wire, description: AboutWait): Promise<void> {
  const looks = () => wire.trace.filter({ api: 'DescribeGroups', direction: 'request', endpoint: 'viewer' }).length
  const before = looks()
  await eventually(looks, { until: (count) => count >= before + 3, description })
}

/** Lines that show the picture of the line before. */
const repeated = (lines: readonly string[]) =>
  lines.filter((line, n) => n > 0 && pictureOf(line) === pictureOf(lines[n - 1]!))

/** The picture while the fault holds the group: that of a look that began after it had fired. */
async function seenWhileHeld(viewer: App, wire: Wire, held: WireFault): Promise<void> {
  try {
    await reached(held, means.rebalances)
    await lookedAgain(wire, means.looksOn)
    await seen(viewer, 'rebalancing', means.held(held.description))
  } finally {
    held.release()
  }
}

const ownedAll = (owner: string) => Array.from({ length: partitions }, (_, n) => `${n}=${owner}`).join(' ')

test('2.5 prints a timeline of the rebalance', async ({ subject, topics, wire }) => {
  const looking = subject<typeof Lab>({ name: 'viewer' })
  const coming = ['member-1', 'member-2'].map((name) => subject<typeof Lab>({ name }))
  await topics.create('another-topic')
  await topics.create('user-activity', { partitions })
  const viewer = await looking
  const called = Date.now()
  const watch = await viewer.watchGroup({ everyMs: 50 })
  const looks = Date.now()
  await seen(viewer, ownedAll('-'))
  const first = await join(coming.slice(0, 1), { sessionTimeoutMs })
  await seen(viewer, ownedAll('member-1'))

  // The group waits for member-1, which has not joined again yet: there are members, and nothing is settled.
  const joins = wire.fault({
    api: 'JoinGroup',
    direction: 'request',
    endpoint: 'member-1',
    action: { do: 'hold' },
    description: means.faults.joinsLate,
  })
  const [second] = await Promise.all([join(coming.slice(1), { sessionTimeoutMs }), seenWhileHeld(viewer, wire, joins)])
  const members = await waitForMembers(topics, group, 2)
  const owner = (partition: number) =>
    members.find(({ assignments }) => Object.values(assignments)[0]?.includes(partition))?.clientId
  const both = Array.from({ length: partitions }, (_, partition) => `${partition}=${owner(partition)}`).join(' ')
  await seen(viewer, both)

  // All have joined, and the leader, which deals the partitions, has not done so yet.
  const deals = wire.fault({
    api: 'SyncGroup',
    direction: 'request',
    endpoint: 'member-2',
    action: { do: 'hold' },
    description: means.faults.dealsLate,
  })
  await first.members[0]!.stop()
  await seenWhileHeld(viewer, wire, deals)
  const before = Date.now()
  await seen(viewer, ownedAll('member-2'))
  await second.members[0]!.stop()
  const time = await seen(viewer, ownedAll('-'))
  expect(time, means.sinceTheBeginning).toBeGreaterThanOrEqual(before - looks)
  expect(time, means.sinceTheBeginning).toBeLessThanOrEqual(Date.now() - called)
  await Promise.all([watch.stop(), watch.stop()])

  const { lines } = viewer.$.output
  const pictures = lines.map(pictureOf)
  expect(repeated(lines), means.onlyChanges).toEqual([])
  const known = [...['-', 'member-1', 'member-2'].map(ownedAll), both, 'rebalancing']
  expect(
    lines.filter((_, n) => !known.includes(pictures[n] ?? '')),
    means.noOtherPicture,
  ).toEqual([])
})

test('2.5 the timeline goes on after an outage, and names each idle member', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>({ name: 'viewer' })
  await topics.create('user-activity', { partitions: 1 })
  const watch = await app.watchGroup()
  await seen(app, '0=-')
  const before = app.$.output.lines.length
  const endpoint = await wire.endpoint('viewer')
  endpoint.cut({ refuse: true })
  await minuteOf(app)
  endpoint.accept()
  await lookedAgain(wire, means.looksAgain)
  expect(app.$.output.lines.slice(before), means.sameAfterOutage).toEqual([])

  // Four members of another process. Two of them have one name, as those have that are given none.
  const group4 = await subject<typeof Lab>({ name: 'members' })
  const names = ['anna', 'boris', 'anna', 'clara']
  const members = await Promise.all(names.map((name) => group4.startMember({ name, sessionTimeoutMs })))
  const there = await waitForMembers(topics, group, 4)
  const isIdle = ({ assignments }: (typeof there)[number]) => Object.keys(assignments).length === 0
  const idle = there.filter(isIdle).map(({ clientId }) => clientId)
  const [owner] = there.filter((member) => !isIdle(member))
  const picture = `0=${owner!.clientId} idle=${idle.toSorted().join(',')}`
  await seen(app, picture, means.goesOn(picture))
  await watch.stop()
  await Promise.all(members.map((member) => member.stop()))
  // kafkajs may open a connection twice after a cut and forget one of them: nothing that your code could close.
  await app.$.kill()
})

test('2.5 watching says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.watchGroup())
})
