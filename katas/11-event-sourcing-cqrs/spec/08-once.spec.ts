import { expect, outcomeOf, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import {
  type App,
  Commands,
  deposit,
  expectHonest,
  LIMIT_MS,
  makeTopic,
  open,
  startCommands,
  virtual,
  withdraw,
} from './bank.ts'
import { means } from './means.ts'
import { accountsIn } from './oracle.ts'

test('11.3 the same command gets the same answer, how often and to whichever instance it is sent', async ({
  subject,
  topics,
}) => {
  const [a, b] = await Promise.all([subject<typeof Lab>({ name: 'a' }), subject<typeof Lab>({ name: 'b' })])
  await makeTopic(a, topics)
  const instances = await Promise.all([startCommands(a), startCommands(b)])
  const orders = [open('anna'), deposit('anna', 'd', 100), withdraw('anna', 'w', 100)]
  for (const order of orders) {
    const atOnce = await Promise.all([0, 1, 0, 1, 0].map((n) => instances[n]!.must(order, means.repeated)))
    const later = [await instances[1].must(order, means.repeated), await instances[0].must(order, means.repeated)]
    expect([...new Set([...atOnce, ...later].map((it) => JSON.stringify(it)))], means.sameAnswer).toHaveLength(1)
  }
  await Promise.all(instances.map((one) => one.stop()))
  const third = await subject<typeof Lab>({ name: 'c' })
  const restarted = await startCommands(third)
  for (const order of orders) await restarted.must(order, means.repeatedAfterRestart)
  await expectHonest(topics, [])
  const { cents, entries } = (await accountsIn(topics)).get('anna')!
  expect({ cents, entries: entries.length }, means.onceAfterAll).toEqual({ cents: 0, entries: 3 })
  await restarted.stop()
})

test('11.3 an id belongs to one command, and to its account', async ({ subject, topics }) => {
  const app: App = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const commands = await startCommands(app)
  await commands.mustAll([open('anna', 'c-1'), deposit('anna', 'c-2', 100)])
  await commands.mustAll([open('boris', 'c-1'), deposit('boris', 'c-2', 7)], means.idOfAnother)
  const reused = [
    deposit('anna', 'c-2', 101),
    withdraw('anna', 'c-2', 100),
    withdraw('anna', 'c-2', 1_000),
    deposit('anna', 'c-1', 100),
    open('anna', 'c-1', 'Boris'),
    open('anna', 'c-2'),
  ]
  for (const order of reused) await commands.refused(order, 409, 'command-id-reused')
  await commands.stop()
  const next = await subject<typeof Lab>({ name: 'next' })
  const restarted = await startCommands(next)
  for (const order of reused) await restarted.refused(order, 409, 'command-id-reused')
  const accounts = await accountsIn(topics)
  expect([accounts.get('anna')?.cents, accounts.get('boris')?.cents], means.balances).toEqual([100, 7])
  await restarted.stop()
})

test('11.3 a command counts once although the answers of the broker were lost', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const commands = await startCommands(app)
  await commands.must(open('anna'))
  for (const n of [1, 2, 3]) {
    wire.fault({
      api: 'Produce',
      direction: 'response',
      topic: topics.name('account-events'),
      action: { do: 'cut', when: 'before' },
      description: means.faults.answerLost,
    })
    const order = deposit('anna', `d-${n}`, 100)
    const answer = await commands.send(order)
    // Told that nobody knows, a client sends it again.
    const last = answer.status === 503 ? await commands.send(order) : answer
    expect(last.status, means.afterLostAnswer).toBe(200)
    await commands.must(withdraw('anna', `w-${n}`, 40), means.behindLostAnswer)
    await expectHonest(topics, [{ order, answer: last }])
  }
  expect((await accountsIn(topics)).get('anna')?.cents, means.onceAfterAll).toBe(180)
  await commands.stop()
})

for (const lost of [true, false]) {
  const when = lost ? 'before its event is written' : 'between the event and the answer'
  test(`11.3 a command is carried out once although the service dies ${when}`, async ({ subject, topics, wire }) => {
    const [first, second] = await Promise.all([
      subject<typeof Lab>({ name: 'first' }),
      subject<typeof Lab>({ name: 'second' }),
    ])
    await makeTopic(first, topics)
    const commands = await startCommands(first)
    await commands.mustAll([open('anna'), deposit('anna', 'd', 100)])
    const order = withdraw('anna', 'w', 60)
    const fault = wire.fault({
      api: 'Produce',
      direction: lost ? 'request' : 'response',
      topic: topics.name('account-events'),
      action: {
        do: 'call',
        run: async () => {
          await first.$.kill()
          return 'drop' as const
        },
      },
      description: lost ? means.faults.diesBefore : means.faults.diesAfter,
    })
    const unanswered = commands.send(order).catch(() => 'no answer')
    await waitForFault(fault, { description: means.writes })
    expect(await unanswered, means.unanswered).toBe('no answer')
    await topics.expireSessions()
    const restarted = await startCommands(second)
    const receipt = await restarted.must(order, means.repeatedAfterCrash)
    await restarted.refused(withdraw('anna', 'w-2', 60), 409, 'insufficient-funds', means.paidTwice)
    const accounts = await expectHonest(topics, [{ order, answer: { status: 200, headers: {}, body: receipt } }])
    expect(accounts.get('anna')?.cents, means.onceAfterAll).toBe(40)
    await restarted.stop()
  })
}

test('11.3 stop answers what is under way, and can be called again', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>({ clock: virtual() })
  await makeTopic(app, topics)
  const service = await app.startCommandService()
  const commands = await startCommands(await subject<typeof Lab>({ name: 'other' }))
  await commands.must(open('anna'))
  const own = new Commands(service.url)
  const held = wire.fault({
    api: 'Produce',
    direction: 'request',
    action: { do: 'delay', ms: 500 },
    description: means.faults.writesHeld,
  })
  const order = deposit('anna', 'd', 100)
  const answer = own.send(order).then(
    ({ status }) => status,
    () => 0,
  )
  await waitForFault(held, { description: means.writes })
  const stops = [service.stop(), service.stop()].map((stop) => outcomeOf(stop, { withinMs: LIMIT_MS }))
  const status = await answer
  expect([200, 503].includes(status), { of: means.ofAnswer(order.path, { status }), so: means.answeredAtStop }).toBe(
    true,
  )
  for (const stop of stops) expect(await stop, means.stops).toBe('resolved')
  await commands.must(order, means.repeated)
  expect((await accountsIn(topics)).get('anna')?.cents, means.onceAfterAll).toBe(100)
  await commands.stop()
})
