import { expect, test } from 'vitest'
import { missingForJava } from '../../java/index.ts'
import { classNames, type KafkaTests, readKafkaTests } from './left-out.ts'
import { type CaseResult, runKafkaTests } from './run.ts'
import { verdictOf } from './verdict.ts'

const missing = await missingForJava()

/** Without a JDK and Maven there is nothing to run: the oracle's recorded cases are compared all the same. */
test.skipIf(missing !== undefined)(
  `Kafka's own tests pass, but for those that are listed${missing === undefined ? '' : ` (not run: ${missing})`}`,
  async () => {
    const tests = await readKafkaTests()
    const { complaints, passed, compared } = verdictOf(tests, await runKafkaTests(classNames(tests)))
    console.log(`Kafka ${tests.kafka}: ${passed} of ${compared} cases pass; the others are meant to be different`)
    expect(complaints).toEqual([])
  },
  900_000,
)

const passing: CaseResult = { class: 'ATest', name: 'passes', status: 'passed', calls: 3, message: '' }
const failing: CaseResult = { ...passing, name: 'fails', status: 'failed', message: 'not comparable: a cog' }
const listing = (cases: readonly string[], says?: string): KafkaTests => ({
  kafka: 'any',
  classes: {},
  leftOut: [{ feature: 'cogs', kind: 'absent', reason: 'none', says, cases: { ATest: [...cases] } }],
})

test('a case that fails has to be listed, and by what it fails', () => {
  expect(verdictOf(listing([]), [passing, failing]).complaints).toEqual(['ATest.fails: not comparable: a cog'])
  expect(verdictOf(listing(['fails'], 'a cog'), [passing, failing]).complaints).toEqual([])
  expect(verdictOf(listing(['fails'], 'a wheel'), [passing, failing]).complaints).toEqual([
    'ATest.fails is listed under "cogs", and fails by something else: not comparable: a cog',
  ])
})

test('a listed case that passes, or is not there any more, is told', () => {
  expect(verdictOf(listing(['passes', 'gone']), [passing]).complaints).toEqual([
    'ATest.passes passes, though it is listed under "cogs"',
    'ATest.gone is listed, and there is no such case',
  ])
})

test('the figure counts what asks something of Kafka Streams here', () => {
  const different = { ...listing(['fails']).leftOut[0]!, kind: 'different' as const }
  const idle: CaseResult = { ...passing, name: 'idles', calls: 0 }
  const verdict = verdictOf({ ...listing([]), leftOut: [different] }, [passing, failing, idle])
  expect(verdict).toMatchObject({ compared: 2, passed: 1, idle: 1, complaints: [] })
})
