import { Partitioners } from 'kafkajs'
import { expect, readSettled, test } from '#harness'
import vectors from '../../../fixtures/murmur2.json' with { type: 'json' }
import type * as Lab from '../src/index.ts'

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

const text = (bytes: Uint8Array | null) => Buffer.from(bytes ?? '').toString()

test("2.2 places users where Kafka's Java client does", async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const { id, hash, of3, of6, of7 } of vectors.vectors) {
    const found = await Promise.all([3, 6, 7].map((partitions) => app.partitionOf(id, partitions)))
    expect(found, {
      en: `user "${id}" (murmur2 ${hash}) over 3, 6 and 7 partitions. Below 0: the sign bit. Right for short ids only: the loop over 4 bytes. Wrong for negative hashes only: Math.abs in place of & 0x7fffffff`,
      ru: `пользователь «${id}» (murmur2 ${hash}) по 3, 6 и 7 партициям. Меньше 0: знаковый бит. Верно только для коротких id: цикл по 4 байта. Неверно только для отрицательных хешей: Math.abs вместо & 0x7fffffff`,
    }).toEqual([of3, of6, of7])
  }
})

test('2.2 takes 42 and "42" for one user', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const ids = [42, -1, 0, Number.MAX_SAFE_INTEGER, scope.seed]
  const [asNumbers, asText] = await Promise.all([
    Promise.all(ids.map((id) => app.partitionOf(id, 7))),
    Promise.all(ids.map((id) => app.partitionOf(String(id), 7))),
  ])
  expect(asNumbers, {
    en: `${ids.join(', ')}: the same partition as number and as text. Hash the text of the id, not its JSON or its bits`,
    ru: `${ids.join(', ')}: одна и та же партиция и для числа, и для строки. Хешируйте текст id, а не его JSON и не биты числа`,
  }).toEqual(asText)
})

test('2.2 spreads 10,000 users evenly over 3 partitions', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  await app.partitionOf('user-1', 3)
  const users = Array.from({ length: 10_000 }, (_, n) => `user-${(scope.seed + n) >>> 0}`)
  const found = await Promise.all(users.map((user) => app.partitionOf(user, 3)))
  const counts = [0, 1, 2].map((partition) => found.filter((one) => one === partition).length)
  expect(
    counts.filter((count) => count < 3000 || count > 3667),
    {
      en: `${counts.join(', ')} users in partitions 0, 1, 2: each within 10 % of 3333`,
      ru: `${counts.join(', ')} пользователей в партициях 0, 1, 2: отклонение от 3333 не больше 10 %`,
    },
  ).toEqual([])
})

test('2.2 keeps each user in one partition, in order, whichever process sends', async ({ subject, topics, scope }) => {
  const apps = [await subject<typeof Lab>({ name: 'sender-1' }), await subject<typeof Lab>({ name: 'sender-2' })]
  await topics.create('user-activity', { partitions: 7 })
  const random = drawn(scope.seed)
  const sent = Array.from({ length: 40 }, (_, n) => ({
    userId: n % 4 === 0 ? Math.floor(random.next().value * 9) : `user-${Math.floor(random.next().value * 9)}`,
    action: `action ${n}`,
  }))
  await apps[0]!.sendActivities(sent.slice(0, 20))
  await apps[1]!.sendActivities(sent.slice(20))
  const expected = sent
    .map((value) => ({ partition: placed(String(value.userId), 7), value }))
    .toSorted((a, b) => a.partition - b.partition)
    .map(({ partition, value }) => `${partition}: ${value.userId} ${JSON.stringify(value)}`)
  const found = (await readSettled(topics, 'user-activity')).map(({ partition, key, value }) => {
    const { userId, action } = JSON.parse(text(value)) as Lab.Activity
    return `${partition}: ${text(key)} ${JSON.stringify({ userId, action })}`
  })
  expect(found, {
    en: 'each activity once, key = user id as text, in the partition of its user and in the order it was sent. One user in several partitions: the partitioner does not look at the key, or not in every process alike',
    ru: 'каждое событие один раз, ключ — id пользователя строкой, партиция — по пользователю, порядок — как отправлено. Если пользователь попал в разные партиции, партиционер не смотрит на ключ или смотрит в разных процессах по-разному',
  }).toEqual(expected)
})

test('2.2 sends nothing if one of the activities breaks the contract', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-activity', { partitions: 6 })
  const good = { userId: 'alice', action: 'click' }
  const nobody = { action: 'click' } as unknown as Lab.Activity
  const refused = await app.sendActivities([good, nobody]).then(
    () => false,
    () => true,
  )
  expect(refused, { en: 'an error for an activity without userId', ru: 'ошибка для события без userId' }).toBe(true)
  await app.sendActivities([{ userId: 'bob', action: 'sentinel' }])
  expect(
    (await readSettled(topics, 'user-activity')).map(({ partition, key }) => ({
      partition,
      key: text(key),
    })),
    {
      en: "only the sentinel, in the partition of bob out of 6: without a key there is no partition of a user, and alice's activity was in the same call",
      ru: 'только контрольная запись, в партиции bob из 6: без ключа нет и партиции пользователя, а событие alice было в том же вызове',
    },
  ).toEqual([{ partition: placed('bob', 6), key: 'bob' }])
})
