import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignTasks } from './assignor.ts'

const tasksOf = (subtopologies: number, partitions: number) =>
  Array.from({ length: subtopologies * partitions }, (_, i) => `${Math.floor(i / partitions)}_${i % partitions}`)

test('every task goes to one member, as evenly as it goes, whatever the members hold', () => {
  const property = fc.property(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 8 }),
    fc.array(fc.array(fc.nat(30), { maxLength: 12 }), { minLength: 1, maxLength: 5 }),
    (subtopologies, partitions, holdings) => {
      const tasks = tasksOf(subtopologies, partitions)
      const members = new Map(
        holdings.map((held, index) => [`m${index}`, { owned: [...new Set(held.map((it) => tasks[it] ?? '9_9'))] }]),
      )
      const assigned = assignTasks(tasks, members)
      expect([...assigned.values()].flat().sort()).toEqual([...tasks].sort())
      const sizes = [...assigned.values()].map(({ length }) => length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    },
  )
  fc.assert(property, { numRuns: 300 })
})

test('a member that stays keeps its tasks as far as an even share allows', () => {
  const tasks = tasksOf(1, 4)
  const alone = assignTasks(tasks, new Map([['a', { owned: [] }]]))
  expect(alone.get('a')).toEqual(tasks)
  const two = assignTasks(tasks, new Map(Object.entries({ a: { owned: tasks }, b: { owned: [] } })))
  expect(two).toEqual(new Map(Object.entries({ a: ['0_0', '0_1'], b: ['0_2', '0_3'] })))
  const third = { a: { owned: ['0_0', '0_1'] }, b: { owned: ['0_2', '0_3'] }, c: { owned: [] } }
  const three = assignTasks(tasks, new Map(Object.entries(third)))
  expect(three.get('a')).toEqual(['0_0', '0_1'])
  expect(three.get('b')).toContain('0_2')
})

test('the tasks of one sub-topology are spread over the members', () => {
  const members = new Map(Object.entries({ a: { owned: [] }, b: { owned: [] } }))
  const assigned = assignTasks(tasksOf(2, 2), members)
  for (const own of assigned.values()) expect(own.map((it) => it.slice(0, 1)).sort()).toEqual(['0', '1'])
})
