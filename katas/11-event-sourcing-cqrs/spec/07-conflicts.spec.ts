import { expect, type StartSubject, type Topics, test, type Wire, type WireMessage, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { type Answered, deposit, expectHonest, makeTopic, type Order, open, startCommands, withdraw } from './bank.ts'
import { means } from './means.ts'
import { created, deposited, event, historyOf, recordFor, withdrawn } from './records.ts'

test('11.3 no balance is negative, whatever two instances are asked at once', async ({ subject, topics }) => {
  const [a, b] = await both(subject)
  await makeTopic(a, topics)
  const instances = await Promise.all([startCommands(a), startCommands(b)])
  const names = ['anna', 'boris', 'clara']
  for (const name of names) await instances[0].mustAll([open(name), deposit(name, 'd', 100)])
  const orders = Array.from({ length: 10 }, (_, n) => names.map((name) => withdraw(name, `w-${n}`, 30))).flat()
  const answered: Answered[] = await Promise.all(
    orders.map(async (order, n) => ({ order, answer: await instances[n % 2]!.send(order) })),
  )
  const accounts = await expectHonest(topics, answered)
  for (const name of names) {
    const own = answered.filter(({ order }) => order.path.includes(name))
    expect(own.map(({ answer }) => answer.status).toSorted(), means.threeOfTen).toEqual([
      200,
      200,
      200,
      ...Array(7).fill(409),
    ])
    expect(accounts.get(name)?.cents, means.balanceOf(name)).toBe(10)
  }
  await Promise.all(instances.map((one) => one.stop()))
})

const both = (subject: StartSubject) =>
  Promise.all([subject<typeof Lab>({ name: 'a' }), subject<typeof Lab>({ name: 'b' })])

/**
 * Two withdrawals from an account with 100, or the same one at both instances. The instance that writes for the first one freezes with its event on the way, and
 * thaws when the second one is answered: the event arrives late. Gives the answers to both, first as they came and then asked once more.
 */
async function overtake(
  { subject, topics, wire }: { subject: StartSubject; topics: Topics; wire: Wire },
  cents: number,
  secondId = 'w-2',
): Promise<{ came: Answered[]; again: Answered[]; balance: number | undefined }> {
  const [appA, appB] = await both(subject)
  await makeTopic(appA, topics)
  const [a, b] = await Promise.all([startCommands(appA), startCommands(appB)])
  await a.mustAll([open('anna'), deposit('anna', 'd', 100)])
  const arrive = Promise.withResolvers<void>()
  const frozen = Promise.withResolvers<'a' | 'b'>()
  // Whichever instance writes for this account.
  const held = wire.fault({
    api: 'Produce',
    direction: 'request',
    topic: topics.name('account-events'),
    action: {
      do: 'call',
      run: ({ endpoint }: WireMessage) => {
        const writer = endpoint === 'b' ? 'b' : 'a'
        ;({ a: appA, b: appB })[writer].$.freeze()
        frozen.resolve(writer)
        return arrive.promise
      },
    },
    description: means.faults.writerFreezes,
  })
  const [first, second]: [Order, Order] = [withdraw('anna', 'w-1', cents), withdraw('anna', secondId, cents)]
  const firstAnswer = a.send(first)
  firstAnswer.catch(() => {}) // looked at below
  await waitForFault(held, { description: means.writes })
  const writer = await frozen.promise
  const other = writer === 'a' ? b : a
  try {
    await topics.expireSessions() // a group, if there is one, gives the account to the other
    const secondAnswer = other.send(second)
    secondAnswer.catch(() => {})
    await (writer === 'a' ? secondAnswer : Promise.race([firstAnswer, secondAnswer]))
    for (const app of [appA, appB]) app.$.thaw()
    arrive.resolve()
    const came = [
      { order: first, answer: await firstAnswer },
      { order: second, answer: await secondAnswer },
    ]
    await expectHonest(topics, came)
    const again = [
      { order: first, answer: await b.send(first) },
      { order: second, answer: await a.send(second) },
    ]
    const accounts = await expectHonest(topics, again)
    await Promise.all([a.stop(), b.stop()])
    return { came, again, balance: accounts.get('anna')?.cents }
  } finally {
    for (const app of [appA, appB]) app.$.thaw()
    arrive.resolve()
  }
}

const statusesOf = (answered: readonly Answered[]) => answered.map(({ answer }) => answer.status).toSorted()

test('11.3 an instance that was overtaken in the middle of a command pays nothing that is gone', async ({
  subject,
  topics,
  wire,
}) => {
  const { again, balance } = await overtake({ subject, topics, wire }, 80)
  expect(statusesOf(again), means.oneOfTwo).toEqual([200, 409])
  expect(balance, means.balanceOf('anna')).toBe(20)
})

test('11.3 a command that was overtaken is decided anew, and paid where there is money', async ({
  subject,
  topics,
  wire,
}) => {
  const { came, again, balance } = await overtake({ subject, topics, wire }, 30)
  for (const { order, answer } of came)
    expect([200, 503].includes(answer.status) ? 200 : answer.status, {
      of: means.ofAnswer(order.path, order.body),
      ...means.paidAtLast,
    }).toBe(200)
  expect(statusesOf(again), means.bothPaid).toEqual([200, 200])
  expect(balance, means.balanceOf('anna')).toBe(40)
})

test('11.3 two instances that carry out one command at once give one answer', async ({ subject, topics, wire }) => {
  const { came, again, balance } = await overtake({ subject, topics, wire }, 30, 'w-1')
  const told = [...came, ...again].filter(({ answer }) => answer.status === 200)
  expect([...new Set(told.map(({ answer }) => JSON.stringify(answer.body)))], means.sameAnswer).toHaveLength(1)
  expect(statusesOf(again), means.repeatedTwice).toEqual([200, 200])
  expect(balance, means.balanceOf('anna')).toBe(70)
})

test('11.3 a command that is overtaken again and again is answered by what comes of it', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const commands = await startCommands(app)
  await commands.mustAll([open('anna'), deposit('anna', 'd', 100)])
  let overtaken = 0
  wire.fault({
    api: 'Produce',
    direction: 'request',
    topic: topics.name('account-events'),
    endpoint: 'app',
    times: 5,
    action: {
      do: 'call',
      run: async () => {
        const seq = 3 + overtaken++
        await topics.produce('account-events', [recordFor(event('anna', `other-${seq}`, seq, deposited(1)))])
      },
    },
    description: means.faults.othersFirst,
  })
  const order = withdraw('anna', 'w', 100)
  const receipt = await commands.must(order, means.paidAfterAll)
  const accounts = await expectHonest(topics, [{ order, answer: { status: 200, headers: {}, body: receipt } }])
  expect(accounts.get('anna')?.cents, means.balanceOf('anna')).toBe(5)
  await commands.stop()
})

test('11.3 decides on what another instance has written, not on what it happens to know', async ({
  subject,
  topics,
  wire,
}) => {
  const [a, b] = await both(subject)
  await makeTopic(a, topics)
  const [near, far] = await Promise.all([startCommands(a), startCommands(b)])
  await near.must(open('anna'))
  await far.must(deposit('anna', 'd-0', 1))
  // From now on what the far instance reads comes late.
  wire.fault({
    api: 'Fetch',
    direction: 'response',
    endpoint: 'b',
    times: Number.POSITIVE_INFINITY,
    action: { do: 'delay', ms: 200 },
    description: means.faults.readsLate,
  })
  await near.must(deposit('anna', 'd-1', 99))
  await far.must(withdraw('anna', 'w-1', 100), means.oldBalance)
  await near.must(deposit('anna', 'd-2', 50))
  await near.must(withdraw('anna', 'w-2', 50))
  await far.refused(withdraw('anna', 'w-3', 50), 409, 'insufficient-funds', means.spentElsewhere)
  await near.must(open('boris'))
  await far.refused(open('boris', 'open-2'), 409, 'account-exists', means.openedElsewhere)
  expect((await expectHonest(topics, [])).get('anna')?.cents, means.balanceOf('anna')).toBe(0)
  await Promise.all([near.stop(), far.stop()])
})

test('11.3 decides on the whole history, old records and those that do not count among it', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const old = [created('Anna'), deposited(29), deposited(71), withdrawn(50)]
  await topics.produce(
    'account-events',
    old.map((body, n) => recordFor(event('anna', `o-${n}`, null, body))),
  )
  const odd = [
    event('anna', 'o-2', null, deposited(71)), // again
    event('anna', 'x-1', 4, deposited(1_000)), // late
    event('anna', 'x-2', 6, deposited(1_000)), // early
    event('anna', 'x-3', 5, withdrawn(51)), // more than there is
  ]
  await topics.produce('account-events', odd.map(recordFor))
  await topics.produce('account-events', historyOf('boris', [created('Boris'), deposited(1_000)]))
  const commands = await startCommands(app)
  await commands.refused(withdraw('anna', 'w-1', 51), 409, 'insufficient-funds', means.countedTooMuch)
  const receipt = await commands.must(withdraw('anna', 'w-1', 50), means.countedTooLittle)
  expect(receipt.seq, means.seqBehindOld).toBe(5)
  const again = await commands.must(withdraw('anna', 'o-3', 50), means.oldCommand)
  expect(again, means.oldCommand).toMatchObject({ seq: 4 })
  const unused = await commands.must(deposit('anna', 'x-1', 5), means.idThatNeverCounted)
  expect(unused, means.idThatNeverCounted).toMatchObject({ seq: 6 })
  await commands.stop()
})
