import { type Content, eventually, expect, say, type Text, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { allCommitted } from './group.ts'
import { means } from './means.ts'
import { handledBy, handledNow, handledWithUsers, placeOf, sessionTimeoutMs } from './members.ts'

const activity = { userId: 'alice', action: 'click' }

/** What is no activity, by what is wrong with it. */
const bad: readonly [what: Text, value: Content][] = [
  [means.kinds.noJson, 'no JSON'],
  [means.kinds.tombstone, null],
  [means.kinds.noByte, ''],
  [means.kinds.noAction, { userId: 'alice' }],
  [means.kinds.noUser, { action: 'click' }],
  [means.kinds.otherUser, { ...activity, userId: {} }],
  [means.kinds.emptyUser, { ...activity, userId: '' }],
  [means.kinds.fraction, { ...activity, userId: 1.5 }],
  [means.kinds.noTextAction, { ...activity, action: 7 }],
  [means.kinds.emptyAction, { ...activity, action: '' }],
  [means.kinds.textInJson, '"text"'],
  [means.kinds.list, [activity]],
  [means.kinds.nullInJson, 'null'],
  [means.kinds.noText, new Uint8Array([0xff, 0x00, 0xc3, 0x28])],
  [means.kinds.badUtf8, Buffer.from('{"userId":"al\xffce","action":"click"}', 'latin1')],
  [means.kinds.version2, { ...activity, version: 2 }],
  [means.kinds.longUser, { ...activity, userId: 'a'.repeat(65) }],
  [means.kinds.longAction, { ...activity, action: 'a'.repeat(201) }],
]

/** What the contract allows, by its user. */
const fine: Readonly<Record<string, Content>> = {
  bob: { userId: 'bob', action: 'click' },
  42: { userId: 42, action: 'click', version: 1 },
  'Ольга Петрова': { userId: 'Ольга Петрова', action: 'ы'.repeat(200) },
  [`${'й'.repeat(64)}`]: { userId: 'й'.repeat(64), action: 'c', more: 'than the contract asks for' },
}

/** Nobody sleeps for so long by chance. */
const workMs = 7

test('2.4 reports what it cannot read, and handles what is around it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>({ name: 'member-1' })
  await topics.create('user-activity', { partitions: 3 })
  const [first, second, third, ...others] = bad.map(([what, value]) => ({ what: say(what), key: 'alice', value }))
  const [keyless, ...keyed] = Object.entries(fine).map(([user, value], n) => ({
    user,
    key: n === 0 ? null : user,
    value,
  }))
  // The first is bad, several follow one another, and the last is bad.
  const all = [first!, second!, keyless!, third!, ...keyed, ...others]
  const records = all.map(({ key, value }) => ({ partition: 0, key, value }))
  const positions = await topics.produce('user-activity', records)
  const member = await app.startMember({ name: 'member-1', sessionTimeoutMs, workMs })
  const done = () => [
    ...handledBy(app),
    ...app.$.rejects.map(({ partition, offset }) => `${partition}:${offset}` as const),
  ]
  await eventually(() => positions.map(placeOf).filter((place) => !done().includes(place)), {
    until: (missing) => missing.length === 0,
    description: means.pastBadOnes,
  })
  await allCommitted(topics)
  const [owned] = await member.owned()
  expect(owned, means.rejectedIsNotHandled).toEqual({ partition: 0, handled: handledNow(app).length })
  await member.stop()

  const places = positions.map(placeOf)
  const whatIsAt = new Map(all.map((one, n) => [places[n], 'what' in one ? one.what : say(means.kinds.fine)]))
  const reported = app.$.rejects.map(({ partition, offset }) => `${partition}:${offset}`)
  // Sets: after a rebalance, which a busy machine may cause, records come again.
  expect(
    [...new Set(reported)].map((place) => `${place} ${whatIsAt.get(place)}`),
    means.rejected,
  ).toEqual(all.flatMap((one, n) => ('what' in one ? `${places[n]} ${one.what}` : [])))
  expect([...new Set(handledWithUsers(app))], means.handledAround).toEqual(
    all.flatMap((one, n) => ('user' in one ? `${places[n]} ${one.user}` : [])),
  )
  for (const { topic, reason } of app.$.rejects) {
    expect(topic, means.rejectedTopic).toBe(topics.name('user-activity'))
    expect(reason, means.reason).not.toBe('')
  }
  const sleeps = app.$.clock.sleeps.filter(({ ms }) => ms === workMs)
  expect(sleeps.length, means.oneSleepEach).toBe(handledWithUsers(app).length)
})
