/** Records that are no payments, between those that are. */
import { type Content, expect, say, type Text, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { type App, drawPayments, edgePayments } from './payments.ts'

const payment = { id: 'x', account: 'anna', cents: 7 }

const fields: readonly [what: Text, fields: object][] = [
  [{ en: 'a missing field', ru: 'не хватает поля' }, { cents: undefined }],
  [{ en: 'no id', ru: 'нет id' }, { id: undefined }],
  [{ en: 'an empty id', ru: 'пустой id' }, { id: '' }],
  [{ en: 'an id of 65 letters', ru: 'id из 65 букв' }, { id: 'x'.repeat(65) }],
  [{ en: 'a number for an id', ru: 'число вместо id' }, { id: 7 }],
  [{ en: 'cents as text', ru: 'текст вместо cents' }, { cents: '7' }],
  [{ en: 'part of a cent', ru: 'доля цента' }, { cents: 0.5 }],
  [{ en: 'no cents at all', ru: 'ноль центов' }, { cents: 0 }],
  [{ en: 'cents below nothing', ru: 'отрицательная сумма' }, { cents: -7 }],
  [{ en: 'more cents than a number can count', ru: 'больше центов, чем может сосчитать число' }, { cents: 2 ** 53 }],
  [{ en: 'version 2 of the contract', ru: 'версия 2 контракта' }, { version: 2 }],
  [{ en: 'version 0 of the contract', ru: 'версия 0 контракта' }, { version: 0 }],
  [{ en: 'a version that is text', ru: 'текст вместо версии' }, { version: '1' }],
]

/** Payments that break the contract in one field, by what is wrong with them. */
export const broken = fields.map(([what, some]): [what: Text, payment: object] => [what, { ...payment, ...some }])

/** JSON of a payment with a byte that no letter of UTF-8 begins with. */
const badUtf8 = Buffer.from(JSON.stringify({ ...payment, id: 'p?' }).replace('?', '\xff'), 'latin1')

const bad: readonly [what: Text, value: Content][] = [
  [{ en: 'no JSON', ru: 'не JSON' }, 'not json'],
  [{ en: 'a tombstone', ru: 'tombstone' }, null],
  [{ en: 'no bytes at all', ru: 'ни одного байта' }, ''],
  [{ en: 'bytes that are no text', ru: 'байты, которые не текст' }, new Uint8Array([0xff, 0x00, 0xc3, 0x28])],
  [{ en: 'JSON with a byte that is no UTF-8', ru: 'JSON с байтом, которого нет в UTF-8' }, badUtf8],
  [{ en: 'null in JSON', ru: 'null в JSON' }, 'null'],
  [{ en: 'a list of one payment', ru: 'список из одного платежа' }, [payment]],
  [
    { en: 'a payment as JSON in a JSON text', ru: 'платёж в JSON внутри строки JSON' },
    JSON.stringify(JSON.stringify(payment)),
  ],
  ...broken,
]

/**
 * In one partition a bad one first, two side by side, a bad one last, and payments between them, odd ones too; in the other nothing but a
 * bad one. Gives the payments, and where the bad ones stand, with what is wrong with them.
 */
export async function feedBoth(topics: Topics, seed: number): Promise<{ payments: Lab.Payment[]; owed: string[] }> {
  const drawn = [...edgePayments(), ...drawPayments(seed, bad.length)].slice(0, bad.length - 2)
  const payments = drawn.map((it) => ({ ...it, account: 'anna' }))
  const mixed = bad.flatMap(([what, value], n) => {
    const before = payments[n - 1]
    return [...(n > 0 && before ? [{ value: before }] : []), { what, value }]
  })
  const records = mixed.map(({ value }) => ({ key: 'anna', value, partition: 0 }))
  const positions = await topics.produce('payments', [...records, { key: 'anna', value: 'not json', partition: 1 }])
  const place = (n: number) => `${topics.name('payments')} ${positions[n]!.partition}:${positions[n]!.offset}`
  const owed = mixed.flatMap((one, n) => (one.what ? [`${place(n)} ${say(one.what)}`] : []))
  return { payments, owed: [...owed, `${place(mixed.length)} ${say({ en: 'no JSON', ru: 'не JSON' })}`] }
}

/** `again`: whether something has happened after which a record may be reported once more. */
export function expectReported(app: App, owed: readonly string[], { again = false } = {}): void {
  const placeOf = ({ topic, partition, offset }: App['$']['rejects'][number]) => `${topic} ${partition}:${offset}`
  const reported = app.$.rejects.map(placeOf)
  const seen = again ? [...new Set(reported)] : reported
  const places = owed.map((one) => one.split(' ', 2).join(' '))
  expect(
    owed.filter((_, n) => !seen.includes(places[n]!)),
    means.notReported,
  ).toEqual([])
  for (const partition of [' 0:', ' 1:']) {
    const of = (list: readonly string[]) => list.filter((place) => place.includes(partition))
    expect(of(seen), means.reportedWrongly).toEqual(of(places))
  }
  for (const { reason } of app.$.rejects) expect(reason, means.reason).toLookLike(/\S/, 'cents is no number')
}
