import { errorsIn, eventually, expect, type StartSubject, test, type WireMessage, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { createTopics, drawPayments, expectEachOnce, feed } from './payments.ts'

/** Both are up before one of them is frozen: a client that stands still for seconds takes its requests for lost. */
function both(subject: StartSubject, ...names: [string, string]) {
  return Promise.all([subject<typeof Lab>({ name: names[0] }), subject<typeof Lab>({ name: names[1] })])
}

/** The answer that gives a successor the transactional id. kafkajs asks for an id of no transaction before that, with epoch 0. */
const isTakeOver = (answer: WireMessage) =>
  errorsIn(answer).includes('NONE') && Number(answer.body?.['producerEpoch']) > 0

test('6.1 a zombie that thaws behind its successor is fenced', async ({ subject, topics, wire, scope }) => {
  const [zombie, successor] = await both(subject, 'zombie', 'successor')
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 20)
  await feed(topics, payments.slice(0, 10))
  const frozen = wire.fault({
    api: 'Produce',
    direction: 'response',
    endpoint: 'zombie',
    topic: topics.name('ledger'),
    action: { do: 'call', run: () => zombie.$.freeze() },
    description: means.faults.zombieFreezes,
  })
  // From here on the zombie is shut out. The longer it stands still beyond that, the sooner its own client takes the answer
  // that waits for it for lost, and what it does after a lost answer is another question.
  wire.fault({
    api: 'InitProducerId',
    direction: 'response',
    endpoint: 'successor',
    where: isTakeOver,
    action: { do: 'call', run: () => zombie.$.thaw() },
    description: means.faults.zombieThaws,
  })
  const starting = zombie.startExactlyOnce()
  let running: { stop(): Promise<void> }
  try {
    await waitForFault(frozen, { starting, description: means.gets('Produce') })
    running = await successor.startExactlyOnce()
  } finally {
    zombie.$.thaw()
  }
  const fenced = await starting
  await eventually(() => fenced.state(), { until: (state) => state === 'fenced', description: means.fencedForGood })
  await eventually(() => topics.members('ledger-writer'), {
    until: (members) => members.length === 1,
    description: means.fencedLeft,
  })
  await feed(topics, payments.slice(10))
  await expectEachOnce(topics, running, payments, means.writtenByBoth)
  await fenced.stop()
  expect(await fenced.state(), means.staysFenced).toBe('fenced')
})

test('6.1 a new instance ends the transaction of its predecessor before it reads', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const [old, successor] = await both(subject, 'old', 'successor')
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 10)
  await feed(topics, payments)
  const arrive = Promise.withResolvers<void>()
  const commit = wire.fault({
    api: 'EndTxn',
    direction: 'request',
    endpoint: 'old',
    action: {
      do: 'call',
      run: () => {
        old.$.freeze()
        return arrive.promise
      },
    },
    description: means.faults.oldFreezes,
  })
  // The successor has read the group's offsets. Its first batch waits until the late commit of the old one has arrived.
  wire.fault({
    api: 'Fetch',
    direction: 'response',
    endpoint: 'successor',
    action: {
      do: 'call',
      run: async () => {
        arrive.resolve()
        await wire.trace.waitFor({ api: 'EndTxn', direction: 'response', endpoint: 'old' })
      },
    },
    description: means.faults.oldCommitArrives,
  })
  wire.fault({
    api: 'InitProducerId',
    direction: 'request',
    endpoint: 'successor',
    action: { do: 'delay', ms: 1_000 },
    description: means.faults.slowToHear,
  })
  let running: { stop(): Promise<void> }
  try {
    await waitForFault(commit, { starting: old.startExactlyOnce(), description: means.gets('EndTxn') })
    await topics.expireSessions()
    running = await successor.startExactlyOnce()
    await wire.trace.waitFor({ api: 'EndTxn', direction: 'response', endpoint: 'old' })
    await old.$.kill()
  } finally {
    arrive.resolve()
  }
  await expectEachOnce(topics, running, payments, means.fencedTooLate)
  const [settled] = wire.trace.filter({
    api: 'InitProducerId',
    direction: 'response',
    endpoint: 'successor',
    where: isTakeOver,
  })
  const read = wire.trace.filter({
    api: 'OffsetFetch',
    direction: 'request',
    endpoint: 'successor',
    where: ({ body }) => body?.['requireStable'] !== true, // KIP-447: such a request waits by itself
  })
  expect(read.filter(({ seq }) => !settled || seq < settled.seq).length, means.readTooEarly).toBe(0)
  const late = wire.trace.filter({ api: 'EndTxn', direction: 'response', endpoint: 'old' })
  expect(late.flatMap(errorsIn), means.lateCommitRefused).not.toContain('NONE')
})
