import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectForAll } from './index.ts'

const options = { seed: 1, means: { en: 'too large', ru: 'слишком много' }, of: (n: number) => `twice ${n}` }

test('what holds for everything passes', async () => {
  await expectForAll(fc.nat(100), options, async (n) => ({ seen: 2 * n, expected: n + n }))
})

test('the smallest case in which it does not hold is told', async () => {
  const compare = async (n: number) => ({ seen: n > 41 ? 0 : 2 * n, expected: 2 * n })
  await expect(expectForAll(fc.nat(100), options, compare)).rejects.toMatchObject({
    code: 'NOT_AS_EXPECTED',
    expected: expect.stringContaining('twice 42'),
  })
})

test('what the code itself throws is thrown', async () => {
  const broken = async (): Promise<never> => {
    throw new TypeError('broken')
  }
  await expect(expectForAll(fc.nat(100), options, broken)).rejects.toThrow('broken')
})
