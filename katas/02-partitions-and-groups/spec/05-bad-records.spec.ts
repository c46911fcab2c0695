import { type Content, eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { expectAllCommitted, handledBy, placeOf } from './history.ts'
import { click, sessionTimeoutMs } from './members.ts'

const activity = { userId: 'alice', action: 'click' }

/** What is no activity, by what is wrong with it. */
const bad: Readonly<Record<string, Content>> = {
  'no JSON': 'no JSON',
  'a tombstone': null,
  'a missing field': { action: 'click' },
  'a user id that is neither text nor number': { ...activity, userId: {} },
  'an action that is no text': { ...activity, action: 7 },
  'JSON, and no object': '"text"',
  'bytes that are no text': new Uint8Array([0xff, 0x00, 0xc3, 0x28]),
  'an unknown version of the contract': { ...activity, version: 2 },
  'a user id longer than the contract allows': { ...activity, userId: 'a'.repeat(65) },
  'an action longer than the contract allows': { ...activity, action: 'a'.repeat(201) },
}

test('2.4 reports what it cannot read, and handles what is around it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>({ name: 'member-1' })
  await topics.create('user-activity', { partitions: 3 })
  const badOnes = Object.values(bad).map((value) => ({ partition: 0, key: 'alice', value }))
  const both = badOnes.flatMap((one) => [click('bob', 0), one])
  const places = (await topics.produce('user-activity', both)).map(placeOf)
  const member = await app.startMember({ name: 'member-1', sessionTimeoutMs })
  const last = places.at(-2)!
  await eventually(() =>
    expect(handledBy(app), {
      en: `${last} is readable and comes after what is not. If handling stops before it: the parser throws inside the consumer, which reads the same record again and again or gives up`,
      ru: `${last} читается и стоит после нечитаемых. Если обработка до неё не доходит: разбор бросает ошибку внутри консьюмера, и тот читает ту же запись снова и снова или сдаётся`,
    }).toContain(last),
  )
  await eventually(() => expectAllCommitted(topics))
  await member.stop()
  const kinds = Object.keys(bad).flatMap((what) => ['fine', what])
  // Sets: after a rebalance, which a busy machine may cause, records come again.
  const reported = app.$.rejects.map(
    ({ topic, partition, offset }) =>
      `${topic} ${partition}:${offset} ${kinds[places.indexOf(`${partition}:${offset}`)]}`,
  )
  expect([...new Set(reported)], {
    en: 'each unreadable record at ctx.onReject: topic, partition:offset, what is wrong with it',
    ru: 'каждая нечитаемая запись попадает в ctx.onReject: топик, партиция:смещение, что с ней не так',
  }).toEqual(Object.keys(bad).map((what) => `${topics.name('user-activity')} ${places[kinds.indexOf(what)]} ${what}`))
  for (const { reason } of app.$.rejects) expect(reason, 'a reason for people').not.toBe('')
  expect([...new Set(handledBy(app))]).toEqual(places.filter((_, n) => kinds[n] === 'fine'))
})
