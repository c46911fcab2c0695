import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Driven, RULES, SECOND } from './bench.ts'
import { means } from './means.ts'
import { told } from './told.ts'

test('21.5 tells each player of a match once, of his own ticket', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...RULES, size: 3 })
  await driven.join([
    { player: 'c', ticket: 7 },
    { player: 'a', ticket: 3 },
  ])
  expect(told(await driven.notifications()), means.notYetTold).toEqual([])
  await driven.pass(100)
  await driven.join([{ player: 'b', ticket: 5 }])
  const all = ['a #3 matched eu @100', 'b #5 matched eu @100', 'c #7 matched eu @100']
  expect(told(await driven.notifications()), means.eachOnce).toEqual(all)
  await driven.passInTicks(3 * SECOND)
  expect(told(await driven.notifications()), means.toldAgain).toEqual([])
  await driven.close()
})

test('21.5 tells those whom the clock has matched', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a' }, { player: 'b', rating: 1_075 }])
  await driven.passInTicks(SECOND)
  expect(told(await driven.notifications()), means.eachOnce).toEqual(['a #1 matched eu @1000', 'b #1 matched eu @1000'])
  await driven.close()
})

test('21.5 says nothing of other players, and has the fields of the contract alone', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'rumpel', ticket: 71_171, rating: 4_321 }])
  await driven.join([{ player: 'stilzchen', ticket: 82_282, rating: 4_333 }])
  await driven.join([{ player: 'rapunzel', ticket: 93_393, rating: 1_234 }])
  await driven.join([{ player: 'rapunzel', ticket: 93_394, rating: 1_234 }])
  await driven.cancel('rapunzel', 93_393)
  await driven.cancel('stilzchen', 82_282)
  const fields: Record<string, string> = {
    matched: 'match region ticket type',
    cancelled: 'ticket type',
    'not-waiting': 'ticket type',
    refused: 'ticket type',
  }
  const own: Record<string, RegExp> = {
    rumpel: /stilz|rapun|82282|9339|4333|1234|4321|~/,
    stilzchen: /rumpel|rapun|71171|9339|4321|1234|4333|~/,
    rapunzel: /rumpel|stilz|71171|82282|4321|4333|1234|~/,
  }
  const notifications = await driven.notifications()
  expect(told(notifications), means.eachOnce).toEqual([
    'rapunzel #93394 refused',
    'rapunzel #93393 cancelled',
    'rumpel #71171 matched eu @0',
    'stilzchen #82282 matched eu @0',
    'stilzchen #82282 not-waiting',
  ])
  for (const { player, value } of notifications) {
    const { match = '', ...others } = value as { match?: string }
    // An id drawn at random may hold any digits: its digits are not looked at.
    const text = `${JSON.stringify(others)} ${match.replace(/\d/g, ' ')}`
    expect(own[player]?.exec(text)?.[0] ?? null, means.leaks(player, text)).toBe(null)
    expect(Object.keys(value).toSorted().join(' '), means.fields(value.type)).toBe(fields[value.type])
  }
  await driven.close()
})
