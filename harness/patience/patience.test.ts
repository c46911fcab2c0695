import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { adopt, afterPatience, calibrate, measuredSlowness, patient, slownessNow } from './index.ts'

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
