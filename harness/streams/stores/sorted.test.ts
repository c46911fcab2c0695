import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SortedMap } from './sorted-map.ts'
import { SortedTimes } from './sorted-times.ts'

const key = fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', '\u00ff') })
const change = fc.record({ key, value: fc.option(fc.nat(9), { nil: undefined }), look: fc.boolean() })

test('a sorted map iterates as a map whose keys are sorted each time', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 200 }), key, key, (changes, from, to) => {
      const map = new SortedMap<number>()
      const model = new Map<string, number>()
      for (const { key: at, value, look } of changes) {
        if (value === undefined) {
          map.delete(at)
          model.delete(at)
        } else {
          map.set(at, value)
          model.set(at, value)
        }
        if (look) expect([...map.entries()]).toEqual(sorted(model))
      }
      const within = sorted(model).filter(([at]) => at >= from && at <= to)
      expect([...map.entries(from, to)]).toEqual(within)
      expect([...map.reverseEntries(from, to)]).toEqual(within.reverse())
      expect(map.size).toBe(model.size)
    }),
  )
})

test('an iteration sees the keys that were there when it began, without those deleted meanwhile', () => {
  const map = new SortedMap<number>()
  for (const name of ['a', 'b', 'c', 'd']) map.set(name, 1)
  const seen: string[] = []
  for (const [name] of map.entries()) {
    seen.push(name)
    if (name !== 'a') continue
    map.delete('c')
    map.set('bb', 1)
  }
  expect(seen).toEqual(['a', 'b', 'd'])
  expect([...map.entries()].map(([name]) => name)).toEqual(['a', 'b', 'bb', 'd'])
})

test('sorted times expire at the front, and give what lies between', () => {
  const time = fc.nat(50)
  fc.assert(
    fc.property(
      fc.array(fc.record({ time, expire: fc.boolean() }), { maxLength: 100 }),
      time,
      time,
      (steps, from, to) => {
        const times = new SortedTimes<number>()
        let model: number[] = []
        for (const step of steps) {
          if (step.expire) {
            times.expire(step.time)
            model = model.filter((it) => it >= step.time)
          } else {
            times.set(step.time, 1)
            model.push(step.time)
          }
        }
        const expected = [...new Set(model)].sort((a, b) => a - b).filter((it) => it >= from && it <= to)
        expect(times.between(from, to)).toEqual(expected)
      },
    ),
  )
})

test('many expired times give their space back', () => {
  const times = new SortedTimes<number>()
  for (let time = 0; time < 5000; time++) times.set(time, time)
  times.expire(4000)
  times.delete(4500)
  expect(times.size).toBe(999)
  expect(times.between(0, 4001)).toEqual([4000, 4001])
})

function sorted(model: Map<string, number>): [string, number][] {
  return [...model].sort(([a], [b]) => (a < b ? -1 : 1))
}
