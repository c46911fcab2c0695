import { expect, test } from 'vitest'
import { Throttle } from './throttle.ts'

test('messages share the bandwidth one after the other, and latency comes on top without adding up', () => {
  const throttle = new Throttle()
  expect(throttle.dueAt(1000, 50)).toBe(0)
  throttle.limit({ bytesPerSecond: 10_000, latencyMs: 30 })
  expect(throttle.dueAt(1000, 50)).toBe(50 + 100 + 30)
  expect(throttle.dueAt(1000, 60)).toBe(50 + 200 + 30)
  expect(throttle.dueAt(1000, 1000)).toBe(1000 + 100 + 30)
})

test('limits that are taken off hold no longer', () => {
  const throttle = new Throttle()
  throttle.limit({ latencyMs: 30 })
  throttle.limit({})
  expect(throttle.dueAt(1_000_000, 50)).toBe(0)
})
