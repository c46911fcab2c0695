import { expect, test } from 'vitest'
import { outcomeOf, settle } from './outcome.ts'

function rejects(name: string): Promise<never> {
  return Promise.reject(Object.assign(new Error('no room'), { name }))
}

test('a call resolves with its value, rejects with its error, or is pending at its limit', async () => {
  expect(await settle(Promise.resolve(7))).toEqual({ state: 'resolved', value: 7 })
  expect(await settle(rejects('TypeError'))).toMatchObject({ state: 'rejected', error: { message: 'no room' } })
  expect(await settle(new Promise(() => {}), { withinMs: 1 })).toEqual({ state: 'pending' })
  expect(await settle(Promise.resolve(7), { withinMs: 60_000 })).toEqual({ state: 'resolved', value: 7 })
})

test('an error of the course’s own libraries that the code lets through is its answer', async () => {
  const error = Object.assign(new Error('no broker'), { name: 'KataError', thrownBySubject: true })
  expect(await outcomeOf(Promise.reject(error))).toBe('rejected: no broker')
})

test('the same as a word', async () => {
  expect(await outcomeOf(Promise.resolve(7))).toBe('resolved')
  expect(await outcomeOf(rejects('Error'))).toBe('rejected: no room')
  expect(await outcomeOf(new Promise(() => {}), { withinMs: 1 })).toBe('pending')
})

test.each(['NotImplementedError', 'KataError'])('a %s is thrown, and may be awaited late', async (name) => {
  const [late, word] = [settle(rejects(name), { withinMs: 60_000 }), outcomeOf(rejects(name))]
  await new Promise((resolve) => setImmediate(resolve))
  await expect(late).rejects.toThrow('no room')
  await expect(word).rejects.toThrow('no room')
})
