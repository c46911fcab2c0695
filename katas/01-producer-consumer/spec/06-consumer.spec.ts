import { eventually, expect, expectNoBrokerIsSaid, test, waitForCommitted, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { edgesOf, feed, someEvents } from './events.ts'
import { expectEachOnce, printedUpTo, watchCommits } from './lines.ts'
import { means } from './means.ts'
import { passOutage } from './outage.ts'

const partitions = 3

test('1.4 prints one line for each event, those from before its first start too', async ({
  subject,
  topics,
  scope,
}) => {
  await topics.create('user-events', { partitions })
  const before = await feed(topics, someEvents(40, scope.seed))
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer()
  const events = someEvents(20, scope.seed, 100)
  const after = await feed(topics, [...events, events[0]!, events[0]!, ...edgesOf(events[0]!)])
  const owed = [...before, ...after]
  await eventually(() => app.$.output.lines, {
    until: (lines) => lines.length >= owed.length,
    description: means.lines(owed.length),
  })
  await consumer.stop()
  expectEachOnce(app.$.output.lines, owed)
})

test('1.4 prints the events of a partition in their order', async ({ subject, topics, scope }) => {
  await topics.create('user-events', { partitions: 1 })
  const owed = await feed(topics, someEvents(50, scope.seed))
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer()
  await eventually(() => app.$.output.lines, {
    until: (lines) => lines.length >= owed.length,
    description: means.lines(owed.length),
  })
  await consumer.stop()
  expect(app.$.output.lines, means.orderOfOffsets).toEqual(owed)
})

test('1.4 goes on where it was after a clean stop: nothing lost, nothing twice', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  await topics.create('user-events', { partitions: 2 })
  const owed = await feed(topics, someEvents(160, scope.seed))
  const app = await subject<typeof Lab>()
  const committedAhead = watchCommits(app, wire)
  const starting = app.startConsumer()
  const stopped = Promise.withResolvers<void>()
  stopped.promise.catch(() => {}) // awaited below
  let printedWhenTold = 0
  const firstCommit = wire.fault({
    api: 'OffsetCommit',
    direction: 'response',
    action: {
      do: 'call',
      run: async () => {
        const consumer = await starting
        consumer.stop().then(stopped.resolve, stopped.reject)
        await app.$.clock.now() // it is at work, and has been told to stop
        printedWhenTold = app.$.output.lines.length
      },
    },
  })
  await waitForFault(firstCommit, { description: means.commitsAsItGoes, starting })
  await stopped.promise
  expect(app.$.output.lines.length - printedWhenTold, means.printedAfterStop).toBeLessThan(10)
  const committed = [...(await topics.committed('user-events-printer', 'user-events'))]
  expect(new Map(committed.map(([partition, next]) => [partition, next ?? 0n])), means.committedAtStop).toHaveCommitted(
    {
      0: 0,
      1: 0,
      ...printedUpTo(app.$.output.lines),
    },
  )
  owed.push(...(await feed(topics, someEvents(20, scope.seed, 200))))
  const again = await app.startConsumer()
  // The last event of each partition stands behind everything that could be printed twice.
  await waitForCommitted(topics, 'user-events-printer', 'user-events', undefined, { means: means.commitsTheNext })
  await again.stop()
  expectEachOnce(app.$.output.lines, owed)
  expect(committedAhead, means.committedFirst).toEqual([])
})

test('1.4 an event whose offset is committed has been printed, even when the process dies right then', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  await topics.create('user-events', { partitions: 1 })
  const owed = await feed(topics, someEvents(20, scope.seed))
  const app = await subject<typeof Lab>()
  const kill = wire.fault({
    api: 'OffsetCommit',
    direction: 'response',
    action: { do: 'call', run: () => app.$.kill() },
  })
  // It may die before its start has resolved.
  await waitForFault(kill, { description: means.commitsAsItGoes, starting: app.startConsumer() })
  await app.$.ended
  const committed = Number((await topics.committed('user-events-printer', 'user-events')).get(0))
  expect(committed, means.commitArrived).toBeGreaterThan(0)
  const lost = owed.slice(0, committed).filter((line) => !app.$.output.lines.includes(line))
  expect(lost, means.committedFirst).toEqual([])
})

test('1.4 a commit that is lost is made again before the stop is over', async ({ subject, topics, wire, scope }) => {
  await topics.create('user-events', { partitions: 1 })
  await feed(topics, someEvents(10, scope.seed))
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer()
  await waitForCommitted(topics, 'user-events-printer', 'user-events', undefined, { means: means.commitsTheNext })
  const stopped = Promise.withResolvers<void>()
  stopped.promise.catch(() => {}) // awaited below
  const commit = { api: 'OffsetCommit', direction: 'request' } as const
  const lost = wire.fault({
    ...commit,
    action: {
      do: 'call',
      run: async (): Promise<'drop'> => {
        wire.fault({ ...commit, optional: true, action: { do: 'cut', when: 'before' } })
        consumer.stop().then(stopped.resolve, stopped.reject)
        await app.$.clock.now() // it has been told to stop
        const endpoint = await wire.endpoint(app.$.name)
        endpoint.cut()
        return 'drop'
      },
    },
  })
  await feed(topics, someEvents(1, scope.seed, 100))
  await waitForFault(lost, { description: means.commitsEachStep })
  await stopped.promise
  const committed = await topics.committed('user-events-printer', 'user-events')
  expect(committed, means.lostCommit).toHaveCommitted({ 0: 11 })
  // kafkajs may open a connection twice after a cut and forget one of them: nothing that your code could close.
  await app.$.kill()
})

test('1.4 goes on after an outage of a minute, and misses nothing', async ({ subject, topics, wire, scope }) => {
  await topics.create('user-events', { partitions: 1 })
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer()
  const owed = await feed(topics, someEvents(10, scope.seed))
  await eventually(() => app.$.output.lines, { until: ({ length }) => length > 0, description: means.lines(1) })
  const meanwhile = await passOutage(app, wire, async () => {
    await topics.expireSessions() // no session is as long
    // The network is not whole at once: the first questions after it are lost too.
    const cut = { do: 'cut', when: 'before' } as const
    wire.fault({ api: 'FindCoordinator', direction: 'request', times: 3, optional: true, action: cut })
    return feed(topics, someEvents(10, scope.seed, 100))
  })
  owed.push(...meanwhile)
  await eventually(() => owed.filter((line) => !app.$.output.lines.includes(line)), {
    until: ({ length }) => length === 0,
    description: means.linesAfterOutage,
  })
  await consumer.stop()
  // kafkajs may open a connection twice after a cut and forget one of them: nothing that your code could close.
  await app.$.kill()
})

test('1.4 start rejects within 10 s with a clear error when there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startConsumer())
})
