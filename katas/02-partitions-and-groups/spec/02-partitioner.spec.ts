import { Partitioners } from 'kafkajs'
import {
  expect,
  expectNoBrokerIsSaid,
  expectRejection,
  outcomeOf,
  type ReadableRecord,
  readSettled,
  type Text,
  test,
} from '#harness'
import vectors from '../../../fixtures/murmur2.json' with { type: 'json' }
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

/** Numbers from 0 to 1, the same for the same seed. */
function* drawn(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/** kafkajs' own partitioner, which places records as the Java client does. */
function placed(userId: string, partitions: number): number {
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({ partitionId, leader: 1 }))
  const choose = Partitioners.DefaultPartitioner() as (args: object) => number
  return choose({ topic: 'user-activity', partitionMetadata, message: { key: userId, value: null } })
}

/** Letters of one to four bytes. */
const letters = ['a', '7', '-', ' ', 'é', 'ж', '山', '😀']
/** Texts that look like another user. */
const lookAlikes = ['042', '42 ', ' 42', '42.0', '4.2e1', '-0', 'ALICE', 'Й', 'И\u0306', '12345678901234567890']

test("2.2 places users where Kafka's Java client does", async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  for (const { id, hash, of3, of6, of7 } of vectors.vectors) {
    const found = await Promise.all([3, 6, 7].map((partitions) => app.partitionOf(id, partitions)))
    expect(found, means.javaPlace(id, hash)).toEqual([of3, of6, of7])
  }
  const random = drawn(scope.seed)
  const below = (limit: number) => Math.floor(random.next().value * limit)
  const others = Array.from({ length: 200 }, () =>
    Array.from({ length: 1 + below(40) }, () => letters[below(letters.length)]).join(''),
  )
  const asked = [...lookAlikes, ...others].map((id) => ({ id, partitions: 1 + below(16) }))
  const found = await Promise.all(asked.map(({ id, partitions }) => app.partitionOf(id, partitions)))
  const wrong = asked
    .map((one, n) => ({ ...one, found: found[n], java: placed(one.id, one.partitions) }))
    .filter(({ found, java }) => found !== java)
  expect(wrong, means.javaPlaces).toEqual([])
})

test('2.2 takes 42 and "42" for one user', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const ids = [42, -1, 0, Number.MAX_SAFE_INTEGER, scope.seed]
  const [asNumbers, asText] = await Promise.all([
    Promise.all(ids.map((id) => app.partitionOf(id, 7))),
    Promise.all(ids.map((id) => app.partitionOf(String(id), 7))),
  ])
  expect(asNumbers, means.numberIsText(ids)).toEqual(asText)
})

test('2.2 spreads 10,000 users evenly over 3 partitions', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  await app.partitionOf('user-1', 3)
  const users = Array.from({ length: 10_000 }, (_, n) => `user-${(scope.seed + n) >>> 0}`)
  const found = await Promise.all(users.map((user) => app.partitionOf(user, 3)))
  for (const partition of [0, 1, 2]) {
    const count = found.filter((one) => one === partition).length
    expect(count, means.even(partition)).toBeGreaterThanOrEqual(3000)
    expect(count, means.even(partition)).toBeLessThanOrEqual(3666)
  }
})

test('2.2 keeps each user in one partition, in order, whichever process sends', async ({ subject, topics, scope }) => {
  const apps = [await subject<typeof Lab>({ name: 'sender-1' }), await subject<typeof Lab>({ name: 'sender-2' })]
  await topics.create('user-activity', { partitions: 7 })
  const random = drawn(scope.seed)
  const sent = Array.from({ length: 40 }, (_, n): Lab.Activity => {
    const number = Math.floor(random.next().value * 9)
    return {
      userId: n % 4 === 0 ? number : `Ольга ${number}`,
      action: `action ${n}`,
      ...(n % 3 === 0 ? { version: 1 } : {}),
    }
  })
  await apps[0]!.sendActivities(sent.slice(0, 20))
  await apps[1]!.sendActivities(sent.slice(20))
  expect(await readSettled(topics, 'user-activity'), means.userInOnePartition).toHaveRecords(
    sent.map((value) => ({ partition: placed(String(value.userId), 7), key: String(value.userId), value })),
  )
})

/** `alice 17`: which user's how manieth activity it is. */
const seqOf = ({ value }: ReadableRecord) => Number((value as Lab.Activity).action.split(' ')[0])
const idOf = (record: ReadableRecord) => `${record.key} ${seqOf(record)}`

test('2.2 sends lists of any length, several at once, each in its order', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-activity', { partitions: 3 })
  const long = 'ы'.repeat(190)
  const list = (userId: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({ userId, action: `${n} ${long}` }))
  const lists = [list('alice', 3000), list('bob', 1), list('Ольга', 300)]
  await app.sendActivities([])
  const calls = await Promise.allSettled([...lists, []].map((one) => app.sendActivities(one)))
  const refusals = calls.flatMap((call) => (call.status === 'rejected' ? String(call.reason) : []))
  expect(refusals, means.longLists).toEqual([])
  const found = await readSettled(topics, 'user-activity')
  const ids = lists.flat().map(({ userId }, n, all) => `${userId} ${n - all.findIndex((one) => one.userId === userId)}`)
  expect(found, means.longLists).toHaveExactlyOnce(ids, idOf)
  expect(found, means.longLists).toHaveKeyOrder(({ key }) => key, seqOf)
})

test('2.2 resolves when the broker has acknowledged all, not before', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-activity', { partitions: 3 })
  const last = placed('carol', 3)
  const refused = wire.fault({
    api: 'Produce',
    direction: 'request',
    where: ({ body }) => partitionsOf(body).includes(last),
    action: { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' },
    times: Number.POSITIVE_INFINITY,
    description: means.faults.writesRefused(last),
  })
  const [first] = ['alice', 'bob', 'dave'].filter((user) => placed(user, 3) !== last)
  const call = app.sendActivities([first!, 'carol'].map((userId) => ({ userId, action: 'click' })))
  await expectRejection(call, { about: means.acknowledged(refused.description) })
})

/** Of a Produce request. */
function partitionsOf(body: Readonly<Record<string, unknown>> | undefined): number[] {
  const topics = (body?.['topicData'] ?? []) as { partitionData: { index: number }[] }[]
  return topics.flatMap(({ partitionData }) => partitionData.map(({ index }) => index))
}

test('2.2 sends nothing if one of the activities breaks the contract', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-activity', { partitions: 6 })
  const good: Lab.Activity = { userId: 'alice', action: 'click' }
  const broken: readonly [what: Text, activity: object][] = [
    [means.kinds.noUser, { action: 'click' }],
    [means.kinds.emptyUser, { ...good, userId: '' }],
    [means.kinds.longUser, { ...good, userId: 'a'.repeat(65) }],
    [means.kinds.fraction, { ...good, userId: 1.5 }],
    [means.kinds.emptyAction, { ...good, action: '' }],
    [means.kinds.longAction, { ...good, action: 'a'.repeat(201) }],
    [means.kinds.version2, { ...good, version: 2 }],
  ]
  const many = Array.from({ length: 1200 }, () => good)
  for (const [what, activity] of broken) {
    const one = activity as Lab.Activity
    await expectRejection(app.sendActivities([good, one, good]), { about: means.contract(what) })
    await expectRejection(app.sendActivities([...many, one]), { about: means.contractFarBehind(what) })
  }
  const limits = [
    { userId: 'й'.repeat(64), action: 'й'.repeat(200) },
    { userId: 'b', action: 'c' },
  ]
  await app.sendActivities(limits)
  const newer = { userId: 'carol', action: 'click' }
  expect(await outcomeOf(app.sendActivities([{ ...newer, device: 'phone' } as Lab.Activity])), means.unnamed).toBe(
    'resolved',
  )
  expect(await readSettled(topics, 'user-activity'), means.nothingSent).toHaveRecords(
    [...limits, newer].map((value) => ({ partition: placed(value.userId, 6), key: value.userId, value })),
  )
})

test('2.2 says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) =>
    app.sendActivities([{ userId: 'alice', action: 'click' }]),
  )
})
