import { eventually, expect, expectNoBrokerIsSaid, outcomeOf, waitForMembers } from '#harness'
import { setPassword } from '#harness/access'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { passOutage } from './outage.ts'
import { type App, test } from './platform.ts'
import { expectRefused } from './refusal.ts'

const member = (tenant: string, group = 'billing') => ({ tenant, password: `of-${tenant}`, group, stream: 'orders' })

async function started(app: App, options: ReturnType<typeof member>) {
  const start = app.startMember(options)
  expect(await outcomeOf(start), means.isMember).toBe('resolved')
  return start
}

test('25.4 two tenants with groups of one name each read all of their own, and none of the other’s', async ({
  subject,
  topics,
  platform,
}) => {
  const [one, other] = [await subject<typeof Lab>({ name: 'one' }), await subject<typeof Lab>({ name: 'other' })]
  for (const tenant of ['acme', 'acme2']) await platform.admit(tenant, { partitions: 2 })
  await topics.produce('acme.orders', [
    { value: 'a', partition: 0 },
    { value: 'б', partition: 1 },
  ])
  const members = [await started(one, member('acme')), await started(other, member('acme2'))]
  await topics.produce('acme2.orders', [{ value: 'c', partition: 1 }])
  await topics.produce('acme.orders', [{ value: 'd', partition: 0 }])
  const lines = (app: App) => [...app.$.output.lines].sort()
  await eventually(() => [...one.$.output.lines, ...other.$.output.lines], {
    until: ({ length }) => length >= 4,
    description: means.linesOfBoth,
  })
  expect(lines(one), means.lines).toEqual(['acme.orders 0:0 a', 'acme.orders 0:1 d', 'acme.orders 1:0 б'])
  expect(lines(other), means.lines).toEqual(['acme2.orders 1:0 c'])
  for (const tenant of ['acme', 'acme2'])
    expect(await waitForMembers(topics, `${tenant}.billing`, 1), means.ownGroup).toHaveLength(1)
  for (const each of members) await each.stop()
})

test('25.4 after stop the next member goes on where the last one was', async ({ subject, topics, platform }) => {
  await platform.admit('acme')
  const app = await subject<typeof Lab>()
  for (const n of [0, 1, 2]) {
    await topics.produce('acme.orders', [{ value: `v-${n}` }])
    const running = await started(app, member('acme'))
    await eventually(() => app.$.output.lines, {
      until: ({ length }) => length > n,
      description: means.linesOfBoth,
    })
    await running.stop()
  }
  expect(app.$.output.lines, means.goesOn).toEqual([0, 1, 2].map((n) => `acme.orders 0:${n} v-${n}`))
  const another = await started(app, member('acme', 'audit'))
  await eventually(() => app.$.output.lines, { until: ({ length }) => length >= 6, description: means.otherGroup })
  await another.stop()
})

test('25.4 a member that stops amid many records leaves none of them out', async ({ subject, topics, platform }) => {
  await platform.admit('acme')
  const app = await subject<typeof Lab>()
  const lines = () => app.$.output.lines
  await topics.produce(
    'acme.orders',
    Array.from({ length: 3_000 }, () => ({ value: 'v' })),
  )
  const running = await started(app, member('acme'))
  await eventually(lines, { until: ({ length }) => length > 0, description: means.linesOfBoth })
  await running.stop()
  const before = lines().length
  await topics.produce('acme.orders', [{ value: 'v' }])
  const next = await started(app, member('acme'))
  await eventually(lines, { until: ({ length }) => length > before, description: means.goesOnAmid })
  await next.stop()
  const offsets = lines().map((line) => Number(/ 0:(\d+) /.exec(line)?.[1]))
  const jumps = offsets.flatMap((offset, n) => (offset === n ? [] : [{ expected: n, printed: offset }]))
  expect(jumps.slice(0, 1), means.jumps).toEqual([])
})

test('25.4 a member goes on after the broker was away for a minute', async ({ subject, topics, wire, platform }) => {
  await platform.admit('acme')
  const app = await subject<typeof Lab>()
  await started(app, member('acme'))
  await topics.produce('acme.orders', [{ value: 'before' }])
  await eventually(() => app.$.output.lines, { until: ({ length }) => length > 0, description: means.linesOfBoth })
  await passOutage(app, wire)
  await topics.produce('acme.orders', [{ value: 'after' }])
  await eventually(() => app.$.output.lines, {
    until: (lines) => lines.includes('acme.orders 0:1 after'),
    description: means.afterOutage,
  })
  await app.$.kill() // kafkajs leaves a connection open that it made while nobody answered
})

test('25.4 a member comes as its tenant: with a wrong password or without rights it is none', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  await platform.admit('acme')
  await topics.create('globex.orders')
  await setPassword(platform.login, topics.name('globex'), 'of-globex')
  await platform.settled()
  const attempts = [
    { ...member('acme'), password: 'secret-of-nobody' },
    { ...member('nobody'), password: 'of-nobody-17' },
    member('globex'),
  ]
  for (const attempt of attempts) {
    const outcome = await outcomeOf(app.startMember(attempt), { withinMs: 10_000 })
    expect(outcome.split(':')[0], means.noMember).toBe('rejected')
    expect(outcome, means.namesTenant).toSay(attempt.tenant)
    expect(outcome, means.passwordTold).not.toContain(attempt.password)
  }
  await expectRefused(app.startMember({ ...member('acme'), group: 'globex.billing' }), { about: means.foreignName })
  await expectRefused(app.startMember({ ...member('acme'), stream: '../globex.orders' }), {
    about: means.foreignName,
  })
})

test('25.4 a member’s start rejects within 10 s with a clear error when there is no broker', async ({
  subject,
  wire,
  platform: _,
}) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startMember(member('acme')))
})
