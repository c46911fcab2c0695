import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { styleText } from 'node:util'
import { z } from 'zod'
import { type Check, coverageTable, keepStubs, keepTable, type LabProof, proveLab } from '../../course/index.ts'
import { spawnGuarded } from '../../guardian/index.ts'
import { type Lab, repository } from '../../lab/index.ts'
import { requireWritable } from '../../places/index.ts'
import type { ExitCode } from '../program.ts'
import { labsFrom, newSeed, note, onLanes } from '../session.ts'
import { checkSources } from './check.ts'

interface ProofOptions {
  unit: boolean
  write?: boolean
}

interface Count {
  passed: number
  /** Name and detail of each. */
  failures: string[]
}

const labsAtOnce = 2

/**
 * Unit tests of the harness, the checks of the sources, then each lab's proof. The last line is
 * `N passed, N failed`; what failed stands again above it: of a long log often only the end is kept.
 */
export async function proof(wanted: readonly string[], options: ProofOptions): Promise<ExitCode> {
  const labs = await labsFrom(wanted)
  const count: Count = options.unit && wanted.length === 0 ? await unitTests() : { passed: 0, failures: [] }
  if (wanted.length === 0)
    await checkSources((name, problems) => tell(count, `sources ${name}`, problems === '' ? [] : [problems]))
  const proofs = await proveLabs(labs, count)
  if (wanted.length === 0) {
    const problems = await keepTable(join(repository, 'COVERAGE.md'), coverageTable(proofs), options.write ?? false)
    tell(count, 'COVERAGE.md table', problems)
    const stubs = await keepStubs(labs, options.write ?? false)
    tell(count, 'fixtures/stubs.json stubs', stubs)
  }
  const { passed, failures } = count
  if (failures.length > 0) console.log(`\n${failures.map(failureLine).join('\n')}`)
  console.log(`\n${passed} passed, ${failures.length} failed`)
  return failures.length === 0 ? 0 : 1
}

function proveLabs(labs: readonly Lab[], count: Count): Promise<LabProof[]> {
  const seed = newSeed()
  note(`seed ${seed}`)
  const onCheck = ({ lab, name, problems, durationMs }: Check) => tell(count, `${lab} ${name}`, problems, durationMs)
  return onLanes(labs, labsAtOnce, (lane, lab) => proveLab(lane, lab, seed, onCheck))
}

/** No problems: passed. */
function tell(count: Count, name: string, problems: readonly string[], durationMs = 0): void {
  if (problems.length === 0) {
    count.passed += 1
    const seconds = durationMs < 1000 ? '' : styleText('dim', ` ${(durationMs / 1000).toFixed(1)} s`)
    console.log(`${styleText('green', '✓')} ${name}${seconds}`)
  } else {
    const failure = [name, ...problems].join('\n')
    count.failures.push(failure)
    console.log(failureLine(failure))
  }
}

function failureLine(failure: string): string {
  return `${styleText('red', '✗')} ${failure.replaceAll('\n', '\n    ')}`
}

const unitReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})

/** The harness's own tests, by vitest in a process of its own. */
async function unitTests(): Promise<Count> {
  await requireWritable(join(repository, '.kata'))
  const output = join(repository, '.kata', 'unit-tests.json')
  const vitest = join(repository, 'node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', '--project', 'unit', '--reporter=default', '--reporter=json', `--outputFile.json=${output}`]
  const child = spawnGuarded(process.execPath, [vitest, ...args], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const { numPassedTests, testResults } = unitReport.parse(JSON.parse(await readFile(output, 'utf8')))
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(repository, name)
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => [`${file} ${test.fullName}`, ...(test.failureMessages ?? [])].join('\n'))
    return failed.length > 0 || status !== 'failed' ? failed : [`${file}\n${message}`]
  })
  // A run can fail without a failed test: by an error that nobody caught, say.
  if (failures.length === 0 && code !== 0) failures.push(`the unit tests ended with ${code}; their output says why`)
  return { passed: numPassedTests, failures }
}
