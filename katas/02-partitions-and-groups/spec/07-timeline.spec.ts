import { eventually, expect, expectNoBrokerIsSaid, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { expectShared, ownedBy } from './history.ts'
import { join, sessionTimeoutMs } from './members.ts'

test('2.5 prints a timeline of the rebalance', async ({ subject, topics, wire }) => {
  const looking = subject<typeof Lab>({ name: 'viewer' })
  const coming = ['member-1', 'member-2'].map((name) => subject<typeof Lab>({ name }))
  await topics.create('user-activity', { partitions: 3 })
  const viewer = await looking
  const watch = await viewer.watchGroup({ everyMs: 50 })
  const expectNow = (picture: RegExp, like: string) =>
    eventually(() =>
      expect(viewer.$.output.lines.at(-1) ?? '', {
        en: 'the last line of the timeline',
        ru: 'последняя строка хронологии',
      }).toLookLike(picture, like),
    )
  await expectNow(/^\+\d+ ms +0=- 1=- 2=-$/, '+40 ms  0=- 1=- 2=-')
  const first = await join(coming.slice(0, 1), { sessionTimeoutMs })
  await expectNow(/^\+\d+ ms +0=member-1 1=member-1 2=member-1$/, '+40 ms  0=member-1 1=member-1 2=member-1')
  // The group waits for member-1, which has not joined again yet: there are members, and nothing is settled.
  const held = wire.fault({
    api: 'JoinGroup',
    direction: 'request',
    endpoint: 'member-1',
    action: { do: 'hold' },
    description: 'member-1 joins late',
  })
  const joining = join(coming.slice(1), { sessionTimeoutMs })
  await Promise.all([held.firing, expectNow(/^\+\d+ ms +rebalancing$/, '+40 ms  rebalancing')]).finally(() =>
    held.release(),
  )
  const second = await joining
  await expectNow(
    /^\+\d+ ms +(?=.*member-1)(?=.*member-2)0=member-\d 1=member-\d 2=member-\d$/,
    '+40 ms  0=member-1 1=member-2 2=member-1',
  )
  await first.members[0]!.stop()
  await expectNow(/^\+\d+ ms +0=member-2 1=member-2 2=member-2$/, '+40 ms  0=member-2 1=member-2 2=member-2')
  await Promise.all([watch.stop(), second.members[0]!.stop()])

  const pictures = viewer.$.output.lines.map((line) => line.replace(/^\+\d+ ms +/, ''))
  expect(
    pictures.filter((picture, n) => picture === pictures[n - 1]),
    { en: 'a line only when the picture has changed', ru: 'строка только тогда, когда картина изменилась' },
  ).toEqual([])
  const times = viewer.$.output.lines.map((line) => Number(/^\+(\d+) ms/.exec(line)?.[1]))
  expect(times, { en: 'time runs forward', ru: 'время идёт вперёд' }).toEqual(times.toSorted((a, b) => a - b))
})

test('2.5 the timeline names the idle members', async ({ subject, topics }) => {
  const coming = ['member-1', 'member-2'].map((name) => subject<typeof Lab>({ name }))
  await topics.create('user-activity', { partitions: 1 })
  const { apps, members } = await join(coming, { sessionTimeoutMs })
  await eventually(() => expectShared(apps, 1))
  const [owner, idle] = apps.toSorted((a, b) => ownedBy(b)!.length - ownedBy(a)!.length)
  const watch = await apps[0]!.watchGroup({ everyMs: 50 })
  const picture = `0=${owner!.$.name} idle=${idle!.$.name}`
  await eventually(() =>
    expect(apps[0]!.$.output.lines.at(-1)).toLookLike(new RegExp(`^\\+\\d+ ms +${picture}$`), `+40 ms  ${picture}`),
  )
  await watch.stop()
  await Promise.all(members.map((member) => member.stop()))
})

test('2.5 watching rejects within 10 s with a clear error when there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.watchGroup())
})
