import { expect as assert, test } from 'vitest'
import { expect, expectRejection } from './index.ts'

function messageOf(check: () => void): string {
  try {
    check()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('the matcher passed')
}

const about = {
  of: { en: 'the second answer', ru: 'второй ответ' },
  so: { en: 'the first was lost', ru: 'первый потерян' },
  means: { en: 'nobody waited for it', ru: 'его никто не дождался' },
  next: { en: 'await it', ru: 'дождитесь его' },
}

test('a failure says which value, what was expected and seen, what follows, what it usually means and what to do', () => {
  assert(messageOf(() => expect('late', about).toBe('in time'))).toBe(
    [
      "expected: the second answer: 'in time'",
      "seen: 'late'",
      'so: the first was lost',
      'this usually means: nobody waited for it',
      'next: await it',
    ].join('\n'),
  )
})

test('a text alone is what it usually means, a string alone says which value', () => {
  assert(messageOf(() => expect(1, { en: 'a guess', ru: 'догадка' }).toBe(2))).toContain('usually means: a guess')
  assert(messageOf(() => expect(1, '503').toBe(2))).toMatch(/^expected: 503: 2\nseen: 1$/)
})

test('of long lists only what is missing and what is too many is told', () => {
  const ids = Array.from({ length: 40 }, (_, n) => `order-${n}`)
  const seen = [...ids.filter((id) => id !== 'order-7'), 'order-3']
  const message = messageOf(() => expect(seen).toEqual(ids))
  assert(message).toBe(
    "expected: 40 entries\nseen:\n  40 entries\n  missing (1):\n    'order-7'\n  not expected (1):\n    'order-3'",
  )
})

test('the same entries in another order are told as that', () => {
  const ids = Array.from({ length: 10 }, (_, n) => n)
  assert(messageOf(() => expect(ids.toReversed()).toEqual(ids))).toMatch(/another order\n.*at 0: 9\n.*0 was expected/)
})

test('of two objects the lines that differ are told, without words of the test framework', () => {
  const order = { id: 'o-1', lines: [{ sku: 'tea', count: 2 }], address: { city: 'Kazan', street: 'Baumana 1' }, at: 5 }
  const message = messageOf(() => expect({ ...order, at: 6 }).toEqual(order))
  assert(message).toMatch(/- {3}"at": 5,\n.*\+ {3}"at": 6,/)
  assert(message).not.toMatch(/Expected|Received|deeply|Object\.is/)
})

test('fields that are not asked for are no difference', () => {
  expect({ a: 1, b: 2 }).toMatchObject({ a: 1 })
  const message = messageOf(() => expect({ a: 1, other: 'x' }).toMatchObject({ a: 2 }))
  assert(message).not.toContain('other')
})

test('a text names numbers as whole words', () => {
  expect('it has 12 partitions, 3 asked').toSay(12, 3, 'PARTITIONS')
  assert(messageOf(() => expect('it has 12 partitions').toSay(2))).toContain('not named: 2')
})

test('both sides of each inequality', () => {
  expect(3).toBeLessThanOrEqual(3)
  expect(3).toBeGreaterThanOrEqual(3)
  assert(messageOf(() => expect(3).toBeLessThan(3))).toContain('less than 3')
  assert(messageOf(() => expect(3).toBeGreaterThan(3))).toContain('more than 3')
})

test('a call that should be refused and is not, or with another error, says so', async () => {
  const refused = Promise.reject(new Error('the topic has 2 partitions, not 5'))
  assert((await expectRejection(refused, { names: [2, 5] })).message).toContain('partitions')
  await assert(expectRejection(Promise.resolve(7), { names: [2] })).rejects.toThrow(/names 2\nseen: it resolved: 7/)
  await assert(expectRejection(Promise.reject(new Error('no')), { names: [2] })).rejects.toThrow(/not named: 2/)
})

test('a refusal may be of any class, if it names what it should', async () => {
  const refused = Promise.reject(new RangeError('the topic has 2 partitions, not 5'))
  assert((await expectRejection(refused, { names: [2, 5] })).name).toBe('RangeError')
})

test('an error of a program that took a wrong turn is no refusal', async () => {
  const wrong = Promise.reject(new TypeError('x is not a function'))
  await assert(expectRejection(wrong)).rejects.toThrow('x is not a function')
})

test('a TypeError that names what is wrong is a refusal like any other', async () => {
  const refused = Promise.reject(new TypeError('amountCents: must be above zero'))
  assert((await expectRejection(refused, { names: ['amountCents'] })).name).toBe('TypeError')
  const wrong = Promise.reject(new TypeError('x is not a function'))
  await assert(expectRejection(wrong, { names: ['amountCents'] })).rejects.toThrow('x is not a function')
})
