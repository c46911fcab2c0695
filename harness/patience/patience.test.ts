import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { adopt, afterPatience, calibrate, measuredSlowness, patient, retry, slownessNow } from './index.ts'

const before = measuredSlowness()
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  adopt(before)
})

test('a machine that is as fast as usual, or faster, waits as long as it is written', () => {
  adopt({ factor: 1, load: 0 })
  expect(slownessNow(0.5)).toBe(1)
  calibrate(500, 1_000)
  expect(measuredSlowness().factor).toBe(1)
})

test('what was measured makes limits longer, to a limit of their own', () => {
  calibrate(3_000, 1_000)
  expect(slownessNow(measuredSlowness().load)).toBe(3)
  calibrate(300_000, 1_000)
  expect(slownessNow()).toBe(10)
})

test('a machine that has become busier since it was measured is waited for longer; one that was as busy then is not', () => {
  adopt({ factor: 2, load: 1 })
  expect(slownessNow(3)).toBe(6)
  // The host of a container may be busy all the time, and this container as fast as ever.
  adopt({ factor: 1, load: 12 })
  expect(slownessNow(12)).toBe(1)
})

test('a limit is looked at again when it has passed, and ends by the machine as it is then', async () => {
  adopt({ factor: 1, load: 1_000 })
  const late = vi.fn()
  afterPatience(1_000, late)
  await vi.advanceTimersByTimeAsync(900)
  adopt({ factor: 4, load: 1_000 })
  await vi.advanceTimersByTimeAsync(3_000)
  expect(late).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(late).toHaveBeenCalledExactlyOnceWith(4_000)
  expect(patient(1_000)).toBe(4_000)
})

test('a wait that is over is not late', async () => {
  adopt({ factor: 1, load: 1_000 })
  const late = vi.fn()
  {
    using _ = afterPatience(1_000, late)
  }
  await vi.advanceTimersByTimeAsync(100_000)
  expect(late).not.toHaveBeenCalled()
})

test('a retry doubles its pauses up to the longest, and gives what the first success gave', async () => {
  const pauses: number[] = []
  let tries = 0
  const attempt = async () => {
    tries += 1
    if (tries < 6) throw new Error(`try ${tries}`)
    return `try ${tries}`
  }
  const pause = async (ms: number) => void pauses.push(ms)
  expect(await retry(attempt, { again: () => true, firstMs: 10, longestMs: 50, pause })).toBe('try 6')
  expect(pauses).toEqual([10, 20, 40, 50, 50])
})

test('a retry ends with the error that is not to be tried again, and with what its pause throws', async () => {
  const failing = (message: string) => () => Promise.reject(new Error(message))
  const again = vi.fn(() => false)
  await expect(retry(failing('for good'), { again, firstMs: 7, longestMs: 7 })).rejects.toThrow('for good')
  expect(again.mock.calls).toEqual([[new Error('for good'), 7]])
  const pause = failing('closed meanwhile')
  const options = { again: () => true, firstMs: 1, longestMs: 1, pause }
  await expect(retry(failing('passing'), options)).rejects.toThrow('closed meanwhile')
  const attempt = vi.fn(failing('the third'))
  await expect(retry(attempt, { again: () => true, attempts: 3, firstMs: 1, longestMs: 1 })).rejects.toThrow(
    'the third',
  )
  expect(attempt).toHaveBeenCalledTimes(3)
})
