/**
 * Records what the JVM answers, for machines without a JDK: fixtures/streams/*.jsonl.gz and descriptions.json.
 * Usage: npm run node -- harness/streams/oracle/record.ts [seed [cases [the beginning of the names of those to record; default: all]]]
 */
import fc from 'fast-check'
import { stepsOf } from './arbitraries.ts'
import { startJvm } from './jvm.ts'
import { readDescriptions, writeDescriptions, writeRecorded } from './recorded.ts'
import { twins } from './topologies/index.ts'

const [seed = 431, cases = 500] = process.argv.slice(2, 4).map(Number)
const [, , , , beginning = ''] = process.argv
const started = await startJvm()
if (typeof started === 'string') throw new Error(started)
await using jvm = started
const { java, kafka } = await jvm.versions()
const chosen = twins.filter(({ name }) => name.startsWith(beginning))
const descriptions = beginning ? await readDescriptions() : {}
for (const twin of chosen) {
  const inputs = fc.sample(stepsOf(twin), { seed, numRuns: cases })
  const answers = await jvm.run(twin.name, inputs)
  await writeRecorded(
    { topology: twin.name, kafka, java, seed, cases },
    inputs.map((steps, i) => ({ steps, expected: answers[i]! })),
  )
  descriptions[twin.name] = await jvm.describe(twin.name)
  process.stderr.write(`${twin.name}\n`)
}
await writeDescriptions(descriptions)
