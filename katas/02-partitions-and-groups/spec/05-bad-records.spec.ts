import { type Content, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { allCommitted, allHandled } from './group.ts'
import { means } from './means.ts'
import { handledNow, handledWithUsers, placeOf, sessionTimeoutMs } from './members.ts'

const activity = { userId: 'alice', action: 'click' }

/** What is no activity, by what is wrong with it. */
const bad: Readonly<Record<string, Content>> = {
  'no JSON': 'no JSON',
  'a tombstone': null,
  'no byte': '',
  'a missing field': { action: 'click' },
  'a user id that is neither text nor number': { ...activity, userId: {} },
  'an empty user id': { ...activity, userId: '' },
  'a user id that is no whole number': { ...activity, userId: 1.5 },
  'an action that is no text': { ...activity, action: 7 },
  'an empty action': { ...activity, action: '' },
  'JSON, and no object': '"text"',
  'a list': [activity],
  'JSON null': 'null',
  'bytes that are no text': new Uint8Array([0xff, 0x00, 0xc3, 0x28]),
  'JSON with a byte that is no UTF-8': Buffer.from('{"userId":"al\xffce","action":"click"}', 'latin1'),
  'an unknown version of the contract': { ...activity, version: 2 },
  'a user id longer than the contract allows': { ...activity, userId: 'a'.repeat(65) },
  'an action longer than the contract allows': { ...activity, action: 'a'.repeat(201) },
}

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
  const [first, second, third, ...others] = Object.entries(bad).map(([what, value]) => ({ what, key: 'alice', value }))
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
  await allHandled(
    [app],
    positions.filter((_, n) => 'user' in all[n]!),
    means.pastBadOnes,
  )
  await allCommitted(topics)
  const [owned] = await member.owned()
  expect(owned, means.rejectedIsNotHandled).toEqual({ partition: 0, handled: handledNow(app).length })
  await member.stop()

  const places = positions.map(placeOf)
  const whatIsAt = new Map(all.map((one, n) => [places[n], 'what' in one ? one.what : 'what the contract allows']))
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
