import { describe, expect, test } from 'vitest'
import { same } from './comparing.ts'
import { readCounterexamples, readDescriptions, readRecorded } from './recorded.ts'
import { twins } from './topologies/index.ts'
import { Plan, runTwin } from './twin.ts'

const counterexamples = await readCounterexamples()
const byName = new Map(twins.map((twin) => [twin.name, twin]))

describe('as recorded from the JVM', () => {
  test.each(twins.map((twin) => [twin.name, twin] as const))('%s: outputs and stores', async (name, twin) => {
    const { header, cases } = await readRecorded(name)
    expect(cases.length).toBe(header.cases)
    for (const { steps, expected } of cases) {
      const ours = runTwin(twin, steps)
      if (!same(expected, ours)) expect({ steps, ...ours }).toEqual({ steps, ...expected })
    }
  })

  test.each(twins.map((twin) => [twin.name, twin] as const))('%s: description', async (name, twin) => {
    const plan = new Plan()
    twin.build(plan)
    expect(plan.build().describe().toString()).toBe((await readDescriptions())[name])
  })

  test.each(counterexamples)('what once differed: %s', (_, { topology, steps, expected }) => {
    const ours = runTwin(byName.get(topology)!, steps)
    if (!same(expected, ours)) expect(ours).toEqual(expected)
  })
})
