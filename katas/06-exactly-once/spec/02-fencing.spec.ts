import { eventually, expect, type StartSubject, test, type WireMessage, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, drawPayments, expectEachOnce, feed } from './payments.ts'

/** Both are up before one of them is frozen: a client that stands still for seconds takes its requests for lost. */
function both(subject: StartSubject, ...names: [string, string]) {
  return Promise.all([subject<typeof Lab>({ name: names[0] }), subject<typeof Lab>({ name: names[1] })])
}

/** The answer that gives a successor the transactional id. kafkajs asks for an id of no transaction before that, with epoch 0. */
const isTakeOver = ({ body }: WireMessage) => body?.['errorCode'] === 0 && Number(body['producerEpoch']) > 0

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
    description: 'the zombie freezes when its entries are written',
  })
  // From here on the zombie is shut out. The longer it stands still beyond that, the sooner its own client takes the answer
  // that waits for it for lost, and what it does after a lost answer is another question.
  wire.fault({
    api: 'InitProducerId',
    direction: 'response',
    endpoint: 'successor',
    where: isTakeOver,
    action: { do: 'call', run: () => zombie.$.thaw() },
    description: 'the zombie thaws when its successor has the transactional id',
  })
  const starting = zombie.startExactlyOnce()
  let running: { stop(): Promise<void> }
  try {
    await waitForFault(frozen, { starting })
    running = await successor.startExactlyOnce()
  } finally {
    zombie.$.thaw()
  }
  await eventually(async () => (await starting).state(), {
    until: (state) => state === 'fenced',
    description: {
      en: 'the zombie learns that it is fenced and stops for good. If it is still running, its transactional id is not the one of its successor, or it takes the id back from a successor that is at work',
      ru: 'зомби узнаёт, что его вытеснили, и останавливается насовсем. Если он продолжает работать, его transactional.id не совпадает с id преемника либо он отбирает id у работающего преемника',
    },
  })
  await feed(topics, payments.slice(10))
  await expectEachOnce(topics, running, payments, {
    en: 'What stands there twice was written by both. Two instances with different transactional ids are two producers to Kafka: neither is fenced.',
    ru: 'Задвоенное записали оба экземпляра. Экземпляры с разными transactional.id для Kafka разные продюсеры: ни один не будет вытеснен.',
  })
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
    description: 'the old instance freezes with its commit on its way',
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
    description: 'the late commit of the old instance arrives when the successor has begun to read',
  })
  wire.fault({
    api: 'InitProducerId',
    direction: 'request',
    endpoint: 'successor',
    action: { do: 'delay', ms: 1_000 },
    description: 'the coordinator is slow to hear of the successor',
  })
  let running: { stop(): Promise<void> }
  try {
    await waitForFault(commit, { starting: old.startExactlyOnce() })
    await topics.expireSessions()
    running = await successor.startExactlyOnce()
    await wire.trace.waitFor({ api: 'EndTxn', direction: 'response', endpoint: 'old' })
    await old.$.kill()
  } finally {
    arrive.resolve()
  }
  await expectEachOnce(topics, running, payments, {
    en: 'The late commit was accepted after the successor had read the old offsets, so both did the same work. kafkajs asks for its producer id, which fences the predecessor, only when the first transaction begins: begin an empty one before subscribing, with the same transactional id at every start.',
    ru: 'Запоздавший коммит приняли, когда преемник уже прочитал старые смещения, и оба сделали одну работу. kafkajs запрашивает producer id (этим и вытесняется предшественник) лишь при первой транзакции: начните пустую до subscribe, и всегда с одним и тем же transactional.id.',
  })
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
  expect(read.filter(({ seq }) => !settled || seq < settled.seq).length, {
    en: 'OffsetFetch requests before the answer to InitProducerId: until then the predecessor may still commit what it has begun',
    ru: 'запросы OffsetFetch до ответа на InitProducerId: до этого предшественник ещё может закоммитить начатое',
  }).toBe(0)
  expect(
    wire.trace.filter({ api: 'EndTxn', direction: 'response', endpoint: 'old' }).map(({ body }) => body?.['errorCode']),
    { en: 'the late commit is refused', ru: 'запоздавший коммит отклонён' },
  ).not.toContain(0)
})
