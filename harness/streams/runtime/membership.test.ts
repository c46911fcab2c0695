import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignAll, assignmentOf, subscriptionOf } from './membership.ts'

const partitions = [0, 1, 2].map((partition) => ({ topic: 'in', partition }))
const tasks = new Map(partitions.map((it) => [`0_${it.partition}`, [it]]))

interface Started {
  processId: string
  startedMs: number
}

function assignmentsOf(members: readonly Started[]) {
  const subscriptions = members.map((it, index): [string, Buffer] => [
    `member-${index}`,
    subscriptionOf(['in'], { ...it, owned: index === 0 ? [...tasks.keys()] : [], shutdown: false }),
  ])
  return [...assignAll(tasks, new Map(subscriptions)).values()].map(assignmentOf)
}

test('of the members with one process.id the one that was started last gets the tasks, the others are told to end', () => {
  const [first, second, other] = assignmentsOf([
    { processId: 'twin', startedMs: 1 },
    { processId: 'twin', startedMs: 2 },
    { processId: 'other', startedMs: 0 },
  ])
  expect(first).toMatchObject({ fenced: true, tasks: [] })
  expect(second?.fenced).toBe(false)
  expect(other?.fenced).toBe(false)
  expect([...(second?.tasks ?? []), ...(other?.tasks ?? [])].sort()).toEqual([...tasks.keys()])
})

test('each instance is told which of them was given what, and where those are that said so', () => {
  const subscriptions = ['a:1', 'b:2', undefined].map((server, index): [string, Buffer] => [
    `member-${index}`,
    subscriptionOf(['in'], { processId: String(index), startedMs: 0, owned: [], shutdown: false, server }),
  ])
  const assignments = [...assignAll(tasks, new Map(subscriptions)).values()].map(assignmentOf)
  const [first, second] = assignments
  for (const { servers } of assignments)
    expect(servers).toEqual([
      { server: 'a:1', tasks: first?.tasks },
      { server: 'b:2', tasks: second?.tasks },
    ])
})

test('one member of each process.id stays, whatever the clocks say, and the tasks go to those that stay', () => {
  const member = fc.record({ processId: fc.constantFrom('a', 'b', 'c'), startedMs: fc.nat(2) })
  const property = fc.property(fc.array(member, { minLength: 1, maxLength: 8 }), (members) => {
    const assignments = assignmentsOf(members)
    const staying = members.filter((_, index) => !assignments[index]?.fenced).map(({ processId }) => processId)
    expect(staying.toSorted()).toEqual([...new Set(members.map(({ processId }) => processId))].sort())
    const given = assignments.flatMap((it) => (it.fenced ? [] : it.tasks))
    expect(given.toSorted()).toEqual([...tasks.keys()])
  })
  fc.assert(property, { numRuns: 200 })
})
