import fc from 'fast-check'
import {
  eventually,
  expect,
  expectNoBrokerIsSaid,
  expectRejection,
  type Subject,
  say,
  type Topics,
  test,
  type Wire,
  type WireMessage,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, expectAsAsked, feed, MORTAL, trained, valuesOf } from './cluster.ts'
import { means } from './means.ts'
import { labelled, Orders, partOf } from './orders.ts'

test('17.2 on the cluster a restart goes on as if there had been none, to the last bit', async ({
  subject,
  topics,
  scope,
}) => {
  await createTopics(topics)
  const all = new Orders(scope.seed).draw(400)
  const cuts = [0, 70, 190, 400]
  for (const [n, name] of ['first', 'second', 'third'].entries()) {
    const app = await subject<typeof Lab>({ name })
    const service = await app.startTrainer()
    await feed(topics, all.slice(cuts[n], cuts[n + 1]))
    await trained(topics, all.slice(0, cuts[n + 1]), means.byProcess(name))
    await service.stop()
  }
  const byHand = await subject<typeof Lab>({ name: 'by-hand' })
  const models = await valuesOf<Lab.Model>(topics, 'models')
  const train = all.filter(({ orderId }) => partOf(orderId) === 'train')
  let learner: Lab.Learner | null = null
  for (const one of train.slice(0, models.at(-1)?.learner.seen)) learner = await byHand.learn(learner, labelled(one))
  expect(JSON.stringify(models.at(-1)?.learner), means.asByHand).toBe(JSON.stringify(learner))
})

/** A request of a commit. The process is dead before the broker has heard of it, or before it knows the answer. */
interface Point {
  api: string
  direction: 'request' | 'response'
  /** Of the requests that name a topic: how that ends. */
  topic?: string
}

const points: Point[] = [
  { api: 'Produce', direction: 'response', topic: '-changelog' },
  { api: 'Produce', direction: 'response', topic: 'training-metrics' },
  { api: 'TxnOffsetCommit', direction: 'request' },
  { api: 'EndTxn', direction: 'request' },
  { api: 'EndTxn', direction: 'response' },
]

/** How far the examples are read of which a request commits the offset. */
function readUpTo({ body }: WireMessage): number {
  const { topics = [] } = (body ?? {}) as { topics?: { partitions: { committedOffset: bigint }[] }[] }
  return Math.max(0, ...topics.flatMap((one) => one.partitions).map((one) => Number(one.committedOffset)))
}

/**
 * Lets the process die there, once metrics have been written, or are written in the same transaction; `death` is to be waited for once there is something
 * to commit. `due`: so many examples have to be read for the next metrics. In a transaction offsets may be sent before, beside or after the records.
 */
async function dieAt(topics: Topics, wire: Wire, app: Subject<typeof Lab>, point: Point, due: number) {
  const { api, direction } = point
  const endpoint = app.$.name
  const metrics = topics.name('training-metrics')
  const hasWritten = () => wire.trace.filter({ api: 'Produce', endpoint, topic: metrics }).length > 0
  const topic = point.topic && (await topics.list()).find((name) => name.endsWith(point.topic!))
  const run = async (): Promise<'drop'> => {
    await app.$.kill()
    return 'drop'
  }
  const common = {
    endpoint,
    description: say(means.where(point)),
    action: { do: 'call', run } as const,
    optional: true,
  }
  const isDue = api === 'TxnOffsetCommit' ? (message: WireMessage) => readUpTo(message) >= due : hasWritten
  const asked = wire.fault({ ...common, api, direction, ...(topic ? { topic } : { where: isDue }) })
  // Offsets that no transaction has: the process dies as well, and the metrics tell.
  const apart = wire.fault({ ...common, api: 'OffsetCommit', where: hasWritten })
  return async function death(): Promise<void> {
    await waitForFault([asked, apart], { timeoutMs: 15_000, description: means.dies(means.where(point)) })
    await app.$.ended
    asked.remove()
    apart.remove()
  }
}

test('17.2 metrics and models are right, wherever in a commit the process dies', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  await createTopics(topics)
  const all = fc.shuffledSubarray(points, { minLength: points.length })
  const [schedule] = fc.sample(all, { seed: scope.seed, numRuns: 1 })
  const orders = new Orders(scope.seed)
  const fed = orders.of('test', 40)
  await feed(topics, fed)
  let next = subject<typeof Lab>({ name: 'run-0' })
  for (const [n, point] of schedule!.entries()) {
    const app = await next
    // Comes up while the group still waits for the one that is about to die.
    next = subject<typeof Lab>({ name: `run-${n + 1}` })
    await app.startTrainer(MORTAL)
    // Of both parts: each store has something to write, and there is a hundredth example among them.
    fed.push(...orders.of('test', 5), ...orders.of('train', 105))
    const train = [...fed.keys()].filter((place) => partOf(fed[place]!.orderId) === 'train')
    const due = 1 + train[Math.floor(train.length / 100) * 100 - 1]!
    const death = await dieAt(topics, wire, app, point, due)
    await feed(topics, fed.slice(-110))
    await death()
  }
  const survivor = await next
  const service = await survivor.startTrainer(MORTAL)
  await trained(topics, fed, means.died(schedule!.map(means.where)))
  await service.stop()
})

test('17.2 the trainer runs when its start resolves, with its name and its session', async ({
  subject,
  topics,
  wire,
}) => {
  await expectAsAsked({ subject, topics, wire }, 'startTrainer')
})

test('17.2 what stood there before the first start is learnt from as well', async ({ subject, topics, scope }) => {
  await createTopics(topics)
  const all = new Orders(scope.seed).draw(160)
  await feed(topics, all)
  const app = await subject<typeof Lab>()
  const service = await app.startTrainer()
  await trained(topics, all, means.fromTheBeginning)
  const group = await eventually(() => topics.groupState('trainer'), {
    until: (state) => state === 'Stable',
    description: means.groupName('trainer'),
  })
  expect(group, means.groupName('trainer')).toBe('Stable')
  await service.stop()
})

for (const topic of ['training-data', 'training-metrics', 'models'])
  test(`17.2 a missing ${topic} is an error at the start of the trainer`, async ({ subject, topics }) => {
    for (const other of ['training-data', 'training-metrics', 'models']) if (other !== topic) await topics.create(other)
    const app = await subject<typeof Lab>()
    await expectRejection(app.startTrainer(), { about: means.missing(topic), names: [topics.name(topic)] })
  })

test('17.2 the trainer says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startTrainer())
})
