import {
  eventually,
  expect,
  expectRejection,
  type ReadableRecord,
  readable,
  readSettled,
  test,
  waitForFault,
  waitForRecords,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { kill, refuseWrites } from './faults.ts'
import { means } from './means.ts'
import { deadLetter, expectRefusal, openPanel } from './panel.ts'
import { BASE, OPTIONS, Processor } from './processor.ts'
import { bytesOf, dead, message, ODD, OURS } from './records.ts'
import { outcomeOf, passTime, virtual } from './time.ts'

const replaysOf = ({ headers }: Pick<ReadableRecord, 'headers'>) => headers['x-replay-of']

test('12.5 replays each letter once, whoever asks how often', async ({ subject, topics }) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  const raw = { ...deadLetter(topics, 'raw', new Uint8Array([0xff, 0, 0x80])), key: ODD.key }
  const letters = [
    { ...raw, headers: { ...raw.headers, ...ODD.headers, 'x-due': '7' } },
    deadLetter(topics, 'one'),
    { ...deadLetter(topics, 'none'), value: null },
  ]
  await topics.produce('dlq-topic', letters)
  const { panel, stop } = await openPanel(first)
  await panel.list(3)
  const ids = ['0-0', '0-1', '0-2']
  const clicks = await Promise.all(
    [1, 2, 3].flatMap(() => ids.map((id) => panel.post(`/api/messages/${id}/replay`).toss())),
  )
  expect(clicks.map(({ statusCode }) => statusCode).sort(), means.clicks).toEqual([
    200,
    200,
    200,
    ...Array(6).fill(409),
  ])
  for (const id of ids) expect((await panel.letter(id)).status, means.shows(id)).toBe('replayed')
  await panel.list(0)
  await stop()
  const restarted = await openPanel(await subject<typeof Lab>({ name: 'second' }))
  await restarted.panel.known('0-2')
  for (const id of ids) await expectRefusal(restarted.panel.post(`/api/messages/${id}/replay`), 409, means.knows)
  const records = await readSettled(topics, 'main-topic')
  expect(records, means.replayedOnce).toHaveExactlyOnce(ids, replaysOf)
  const came = await topics.read('dlq-topic')
  for (const [n, id] of ids.entries()) {
    const record = records.find((one) => replaysOf(readable(one)) === id)!
    expect(bytesOf(record), means.replayedBytes).toEqual(bytesOf(came[n]!))
    const ours = Object.keys(readable(record).headers).filter((name) => OURS.includes(name))
    expect(ours, means.formerLife).toEqual(['x-replay-of'])
  }
  await restarted.stop()
})

test('12.5 takes one of several decisions about a letter', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const ids = Array.from({ length: 6 }, (_, n) => `0-${n}`)
  await topics.produce(
    'dlq-topic',
    ids.map((id) => deadLetter(topics, id)),
  )
  const { panel, stop } = await openPanel(app)
  await panel.list(6)
  const decisions = ids.flatMap((id, n) => {
    const both = ['replay', 'discard'].map((decision) => panel.post(`/api/messages/${id}/${decision}`))
    return n % 2 === 0 ? both : both.toReversed()
  })
  const answers = await Promise.all(decisions.map((call) => call.toss()))
  for (const n of ids.keys())
    expect(
      answers
        .slice(2 * n, 2 * n + 2)
        .map(({ statusCode }) => statusCode)
        .sort(),
      means.oneDecision,
    ).toEqual([200, 409])
  const letters = await Promise.all(ids.map((id) => panel.letter(id)))
  const replayed = letters.filter(({ status }) => status === 'replayed').map(({ id }) => id)
  expect(await readSettled(topics, 'main-topic'), means.asDecided).toHaveExactlyOnce(replayed, replaysOf)
  await stop()
})

test('12.5 gives a replayed message all its tries again', async ({ subject, topics }) => {
  const processor = new Processor(() => true)
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const { panel, stop } = await openPanel(app)
  await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  for (const life of [1, 2]) {
    const tries = (life - 1) * 4
    await processor.tried('m', tries + 1)
    for (const nth of [2, 3, 4]) await passTime(app, processor, 'm', tries + nth, processor.now + BASE * 2 ** (nth - 2))
    await dead(topics, life)
    const [letter] = await panel.list(1, means.loops)
    expect(letter, means.secondLife).toMatchObject({ id: `0-${life - 1}`, attempts: 4, value: message('m') })
    if (life === 1) await panel.decide('0-0', 'replay')
  }
  const [, second] = (await dead(topics, 2)).map(readable)
  expect(Object.keys(second!.headers), means.replayOfTravels).not.toContain('x-replay-of')
  await panel.decide('0-1', 'discard', means.loops)
  await stop()
  await service.stop()
})

for (const lost of [true, false]) {
  const when = lost ? 'before the record is written' : 'after the record is written'
  test(`12.5 replays a letter once although the panel is killed ${when}`, async ({ subject, topics, wire }) => {
    const first = await subject<typeof Lab>({ name: 'first' })
    await first.createTopics()
    await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
    const { panel } = await openPanel(first)
    await panel.list(1)
    const fault = wire.fault({
      api: 'Produce',
      direction: lost ? 'request' : 'response',
      topic: topics.name('main-topic'),
      action: kill(first, lost),
    })
    const answer = panel.post('/api/messages/0-0/replay').expectError().toss()
    answer.catch(() => {}) // an answer that came all the same is told below
    await waitForFault(fault, { description: means.firesAtReplay })
    await answer
    const restarted = await openPanel(await subject<typeof Lab>({ name: 'second' }))
    const letter = await restarted.panel.known('0-0')
    if (letter.status !== 'replayed') await restarted.panel.decide('0-0', 'replay')
    await waitForRecords(topics, 'main-topic', 1, { description: means.replayLost })
    expect((await restarted.panel.letter('0-0')).status, means.shows('0-0')).toBe('replayed')
    expect(await readSettled(topics, 'main-topic'), means.replayedTwice).toHaveExactlyOnce(['0-0'], replaysOf)
    await restarted.stop()
  })
}

test('12.5 replays each letter once although answers of the broker are lost', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const ids = Array.from({ length: 5 }, (_, n) => `0-${n}`)
  await topics.produce(
    'dlq-topic',
    ids.map((id) => ({ ...deadLetter(topics, id), key: 'k' })),
  )
  const { panel, stop } = await openPanel(app)
  await panel.list(5)
  const loses = { direction: 'response', action: { do: 'cut', when: 'before' } } as const
  wire.fault({ api: 'Produce', topic: topics.name('main-topic'), ...loses })
  await Promise.all(ids.slice(0, 3).map((id) => panel.clickUntilReplayed(id)))
  wire.fault({ api: 'EndTxn', ...loses, optional: true }) // who has no transactions has no end of them
  await panel.clickUntilReplayed('0-3')
  await panel.decide('0-4', 'replay', means.panelBroken)
  expect(await readSettled(topics, 'main-topic'), means.replayedTwice).toHaveExactlyOnce(ids, replaysOf)
  await stop()
})

test('12.5 leaves a letter as it is while main-topic cannot be written', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('dlq-topic', [deadLetter(topics, 'one'), deadLetter(topics, 'two')])
  const { panel, stop } = await openPanel(app)
  await panel.list(2)
  const fault = refuseWrites(wire, topics, ['main-topic'])
  await expectRefusal(panel.post('/api/messages/0-0/replay'), [500, 503], means.notWritten)
  expect((await panel.letter('0-0')).status, means.notWritten).toBe('dead')
  fault.remove()
  for (const id of ['0-1', '0-0']) await panel.decide(id, 'replay', means.panelBroken)
  expect(await readSettled(topics, 'main-topic'), means.replayedOnce).toHaveExactlyOnce(['0-0', '0-1'], replaysOf)
  await stop()
})

test('12.5 remembers edits and discards over a restart, and replays what was edited', async ({ subject, topics }) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  await topics.produce(
    'dlq-topic',
    ['kept', 'gone', 'fixed', 'back'].map((id) =>
      deadLetter(topics, id, id === 'fixed' ? new Uint8Array([0xff]) : message(id)),
    ),
  )
  const { panel, stop } = await openPanel(first)
  await panel.list(4)
  const value = message('fixed', 'mended, "quoted" и по-русски')
  for (const text of ['first', 'second']) await panel.edit('0-2', message('fixed', text))
  await panel.edit('0-2', value)
  await panel.edit('0-3', message('back', 'changed'))
  await panel.edit('0-3', message('back'))
  expect((await panel.letter('0-3')).edited, means.editedBack).toBe(false)
  await panel.decide('0-1', 'discard')
  await stop()
  const second = await subject<typeof Lab>({ name: 'second' })
  const restarted = await openPanel(second)
  const list = await restarted.panel.list(3, means.inMemory)
  expect(list, means.afterRestart).toMatchObject([
    { id: '0-0', edited: false, value: message('kept') },
    { id: '0-2', edited: true, encoding: 'utf8', value },
    { id: '0-3', edited: false, value: message('back') },
  ])
  await restarted.panel.decide('0-2', 'replay')
  for (const id of ['0-1', '0-2']) {
    for (const decision of ['replay', 'discard'])
      await expectRefusal(restarted.panel.post(`/api/messages/${id}/${decision}`), 409, means.knows)
    await expectRefusal(restarted.panel.put(`/api/messages/${id}`, { value }), 409, means.knows)
  }
  expect(await readSettled(topics, 'main-topic'), means.replaysEdited).toHaveRecords([
    { key: 'key-fixed', value: JSON.parse(value) },
  ])
  await restarted.stop()
  const letters = await second.openDeadLetters()
  for (const id of ['0-1', '9-9'])
    for (const decision of [letters.replay(id), letters.discard(id), letters.edit(id, value)])
      await expectRejection(decision, { about: means.rejects(id) })
  await letters.close()
})

test('12.5 knows after a restart what was decided about a letter behind megabytes of others', async ({
  subject,
  topics,
}) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  const large = new Uint8Array(900_000).fill(0xff)
  for (const id of ['a', 'b', 'c']) await topics.produce('dlq-topic', [deadLetter(topics, id, large)])
  await topics.produce('dlq-topic', [deadLetter(topics, 'last')])
  const { panel, stop } = await openPanel(first)
  await panel.list(4)
  await panel.decide('0-3', 'discard')
  await stop()
  const restarted = await openPanel(await subject<typeof Lab>({ name: 'second' }))
  await restarted.panel.list(3, means.behindOthers)
  await expectRefusal(restarted.panel.post('/api/messages/0-3/replay'), 409, means.knows)
  await restarted.stop()
})

test('12.5 knows all former decisions before it answers', async ({ subject, topics, wire }) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
  const { panel, stop } = await openPanel(first)
  await panel.list(1)
  await panel.decide('0-0', 'discard')
  await stop()
  // Nothing that is read arrives before the test says so.
  const reading = wire.fault({
    api: 'Fetch',
    direction: 'response',
    endpoint: 'second',
    action: { do: 'hold' },
    times: Number.POSITIVE_INFINITY,
  })
  const second = await subject<typeof Lab>({ name: 'second' })
  const starting = openPanel(second)
  const outcome = outcomeOf(starting)
  await waitForFault(reading, { description: means.readsNothing, starting })
  let looks = 0
  await eventually(() => outcome.state, { until: () => ++looks > 5, description: means.stillStarting })
  expect(outcome.state, means.startsTooEarly).toBe('pending')
  reading.remove()
  const restarted = await starting
  expect((await restarted.panel.known('0-0')).status, means.knows).toBe('discarded')
  await restarted.stop()
})
