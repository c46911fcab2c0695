import { eventually, expect, expectNoBrokerIsSaid, test, waitForCommitted } from '#harness'
import type * as Lab from '../src/index.ts'
import { expectAllHandled, expectShared, handledBy, ownedBy, placeOf } from './history.ts'
import { click, join, sessionTimeoutMs } from './members.ts'

test('2.3 three members own three disjoint partitions, a fourth is idle', async ({ subject, topics }) => {
  const coming = ['member-1', 'member-2', 'member-3'].map((name) => subject<typeof Lab>({ name }))
  const another = subject<typeof Lab>({ name: 'member-4' })
  await topics.create('user-activity', { partitions: 3 })
  const { apps: three, members } = await join(coming, { sessionTimeoutMs })
  expect(
    three.filter((app) => ownedBy(app) === undefined),
    {
      en: 'startMember resolves when the member knows its partitions: its first `owns` line is there',
      ru: 'startMember разрешается, когда участник знает свои партиции: первая строка `owns` уже есть',
    },
  ).toEqual([])
  await eventually(() => expectShared(three))

  const apps = [...three, await another]
  const fourth = await apps[3]!.startMember({ name: 'member-4', sessionTimeoutMs })
  await eventually(() => expectShared(apps))
  const idle = apps.findIndex((app) => ownedBy(app)?.length === 0)
  if (idle === 3) expect(await fourth.owned()).toEqual([])
  const written = await topics.produce(
    'user-activity',
    [0, 1, 2].map((partition) => click('alice', partition)),
  )
  await eventually(() => expectAllHandled(apps, written))
  expect(handledBy(apps[idle]!), {
    en: `member-${idle + 1} has no partition and handles nothing: a group has no more workers than partitions`,
    ru: `у member-${idle + 1} нет партиций, он ничего не обрабатывает: рабочих в группе не больше, чем партиций`,
  }).toEqual([])
  await Promise.all([...members, fourth].map((member) => member.stop()))
})

test('2.3 a member that starts again goes on where its group stopped', async ({ subject, topics }) => {
  const coming = subject<typeof Lab>({ name: 'before' })
  const later = subject<typeof Lab>({ name: 'after' })
  await topics.create('user-activity', { partitions: 3 })
  const write = () =>
    topics.produce(
      'user-activity',
      ['alice', 'bob', 'carol', 'dave'].map((userId) => click(userId)),
    )
  const before = await coming
  const first = await write()
  const member = await before.startMember({ name: 'member-1', sessionTimeoutMs })
  await eventually(() => expectAllHandled([before], first))
  await waitForCommitted(topics, 'activity-workers', 'user-activity', undefined, {
    why: {
      en: 'The group id is the same at every start: with one per start nobody finds again what was committed',
      ru: 'Group id один и тот же при каждом запуске: если он каждый раз новый, закоммиченного уже никто не найдёт',
    },
  })
  await member.stop()

  const second = await write()
  const after = await later
  const again = await after.startMember({ name: 'member-1', sessionTimeoutMs })
  await eventually(() => expectAllHandled([after], second))
  await again.stop()
  expect(
    // A set: after a rebalance, which a busy machine may cause, records come again.
    [...new Set(handledBy(after))].toSorted(),
    {
      en: 'only what was written since: the group goes on at its committed offsets. Everything again: the member joined another group, or sought the beginning',
      ru: 'только записанное с тех пор: группа продолжает с закоммиченных смещений. Если всё заново, участник вступил в другую группу или перемотал на начало',
    },
  ).toEqual(second.map(placeOf).toSorted())
})

test('2.3 start rejects within 10 s with a clear error when there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startMember({ name: 'member-1', sessionTimeoutMs }))
})
