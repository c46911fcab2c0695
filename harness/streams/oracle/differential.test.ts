import { randomInt } from 'node:crypto'
import Table from 'cli-table3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Comparison, compare, same } from './comparing.ts'
import { type Jvm, startJvm } from './jvm.ts'
import { keepCounterexample, readDescriptions, readRecorded } from './recorded.ts'
import { twins } from './topologies/index.ts'
import { runTwin, type Twin } from './twin.ts'

/** Generated cases of each operator, spread over its topologies. */
const casesOfAnOperator = Number(process.env['STREAMS_CASES'] || 1000)
const seed = Number(process.env['STREAMS_SEED'] || randomInt(2 ** 31))

const operators = Map.groupBy(twins, (twin) => twin.operator)
const rows: (string | number)[][] = []
let jvm: Jvm | undefined
let title = ''

beforeAll(async () => {
  const started = await startJvm()
  if (typeof started === 'string') {
    title = `no JVM here (${started}): compared with the recorded cases`
    return
  }
  jvm = started
  const { java, kafka } = await jvm.versions()
  title = `Kafka Streams ${kafka} on Java ${java}; replay with STREAMS_SEED=${seed}`
})

afterAll(async () => {
  const table = new Table({
    head: ['operator', 'topologies', 'cases', 'seed', 'counterexamples'],
    style: { head: [], border: [], compact: true },
  })
  table.push(...rows)
  const cases = rows.reduce((sum, row) => sum + Number(row[2]), 0)
  const different = rows.reduce((sum, row) => sum + Number(row[4]), 0)
  console.log(`${title}\n${table}\n${twins.length} topologies, ${cases} cases, ${different} counterexamples`)
  await jvm?.[Symbol.asyncDispose]()
})

test('every topology of the oracle has its twin', async () => {
  const names = jvm ? (await jvm.versions()).topologies : Object.keys(await readDescriptions())
  expect(twins.map((twin) => twin.name).sort()).toEqual(names.toSorted())
})

test.each([...operators])(
  '%s equals the JVM',
  async (operator, members) => {
    const results: Comparison[] = []
    for (const twin of members) results.push(await comparison(twin, Math.ceil(casesOfAnOperator / members.length)))
    const sum = (of: (result: Comparison) => number) => results.reduce((total, result) => total + of(result), 0)
    rows.push([
      operator,
      members.length,
      sum(({ cases }) => cases),
      jvm ? seed : 'recorded',
      sum(({ different }) => different),
    ])
    for (const { counterexample: found } of results) {
      if (!found) continue
      const { topology, steps } = found
      const kept =
        jvm && (await keepCounterexample({ topology, kafka: (await jvm.versions()).kafka, steps, expected: found.jvm }))
      expect(
        found.ours,
        `${topology}, seed ${seed}, kept in ${kept}\n${steps.map((step) => JSON.stringify(step)).join('\n')}`,
      ).toEqual(found.jvm)
    }
  },
  600_000,
)

async function comparison(twin: Twin, cases: number): Promise<Comparison> {
  if (jvm) return compare(jvm.run, twin, seed, cases)
  const recorded = (await readRecorded(twin.name)).cases
  const different = recorded.filter(({ steps, expected }) => !same(expected, runTwin(twin, steps)))
  const [first] = different
  return {
    cases: recorded.length,
    different: different.length,
    counterexample: first && {
      topology: twin.name,
      steps: first.steps,
      jvm: first.expected,
      ours: runTwin(twin, first.steps),
    },
  }
}
