import { expect, expectNoBrokerIsSaid, expectRejection, type Subject, type Topics, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics } from './cluster.ts'
import { means } from './means.ts'

type Start = 'startEnrichment' | 'startCorrelation' | 'startOutcomes'

const starts = { enrichment: 'startEnrichment', correlation: 'startCorrelation', outcomes: 'startOutcomes' } as const
const applications = Object.keys(starts) as (keyof typeof starts)[]

const membersOf = async (topics: Topics) =>
  Object.fromEntries(await Promise.all(applications.map(async (id) => [id, (await topics.members(id)).length])))

test('14.5 three applications run beside each other, each under its own id, and stop one by one', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const members: Record<string, number> = { enrichment: 0, correlation: 0, outcomes: 0 }
  const services: Awaited<ReturnType<(typeof app)[Start]>>[] = []
  for (const id of applications) {
    services.push(await app[starts[id]]())
    members[id] = 1
    expect(await membersOf(topics), means.membersOf(id)).toEqual(members)
  }
  for (const id of applications) {
    await services.shift()!.stop()
    members[id] = 0
    expect(await membersOf(topics), means.membersLeft(id)).toEqual(members)
  }
})

for (const id of applications)
  test(`14.5 the start of ${id} resolves when the application is running, not before`, async ({
    subject,
    topics,
    wire,
  }) => {
    const app = await subject<typeof Lab>()
    await createTopics(topics)
    const assignment = wire.fault({
      api: 'SyncGroup',
      direction: 'response',
      action: { do: 'hold' },
    })
    let isStarted = false
    const start = app[starts[id]]().finally(() => {
      isStarted = true
    })
    await waitForFault(assignment, { starting: start, description: means.assignment })
    await roundTrip(app)
    expect(isStarted, means.startedTooEarly).toBe(false)
    assignment.release()
    await (await start).stop()
  })

/** Whatever the subject had to tell before has been told when this has. */
const roundTrip = async (app: Subject<typeof Lab>) => (await app.$topology('enrichedEvents')).close()

for (const [start, other, there] of [
  ['startEnrichment', 'user-profiles', 2],
  ['startEnrichment', 'user-profiles', 4],
  ['startOutcomes', 'purchases', 2],
  ['startOutcomes', 'purchases', 4],
] as const)
  test(`14.5 ${start} refuses ${other} with ${there} partitions beside 3 of user-clicks, and names both`, async ({
    subject,
    topics,
  }) => {
    const app = await subject<typeof Lab>()
    await createTopics(topics, { [other]: there })
    const names = [topics.name('user-clicks'), topics.name(other), 3, there]
    await expectRejection(app[start](), { about: means.notCopartitioned, names })
  })

test('14.5 each start says within 10 s that there is no broker', async ({ subject, wire }) => {
  await Promise.all(
    applications.map((id) => expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app[starts[id]](), id)),
  )
})
