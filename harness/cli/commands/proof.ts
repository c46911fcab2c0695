import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { z } from 'zod'
import { type Check, coverageTable, keepStubs, keepTable, type LabProof, proveLab } from '../../course/index.ts'
import { spawnGuarded } from '../../guardian/index.ts'
import { findLab, type Lab, loadLabs, repository } from '../../lab/index.ts'
import type { ExitCode } from '../program.ts'
import { note, openLane, seedFrom } from '../session.ts'
import { checkSources } from './check.ts'

interface ProofOptions {
  unit: boolean
  write?: boolean
}

interface Count {
  passed: number
  failed: number
}

/** Unit tests of the harness, the checks of the sources, then each lab's proof, two labs at a time. The last line is `N passed, N failed`. */
export async function proof(wanted: readonly string[], options: ProofOptions): Promise<ExitCode> {
  const labs = wanted.length === 0 ? await loadLabs() : await Promise.all(wanted.map((one) => findLab(one)))
  const unit = options.unit && wanted.length === 0 ? await unitTests() : { passed: 0, failed: 0 }
  const count = { passed: 0, failed: 0 }
  if (wanted.length === 0)
    await checkSources((name, problems) => tell({ lab: 'sources', name, ok: problems === '', detail: problems }, count))
  const proofs = await proveLabs(labs, count)
  if (wanted.length === 0) {
    const problems = await keepTable(join(repository, 'COVERAGE.md'), coverageTable(proofs), options.write ?? false)
    tell({ lab: 'COVERAGE.md', name: 'table', ok: problems.length === 0, detail: problems.join('\n') }, count)
    const stubs = await keepStubs(labs, options.write ?? false)
    tell({ lab: 'fixtures/stubs.json', name: 'stubs', ok: stubs.length === 0, detail: stubs.join('\n') }, count)
  }
  const [passed, failed] = [unit.passed + count.passed, unit.failed + count.failed]
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function proveLabs(labs: readonly Lab[], count: Count): Promise<LabProof[]> {
  const seed = seedFrom()
  note(`seed ${seed}`)
  const waiting = [...labs]
  const proofs: LabProof[] = []
  const prove = async (): Promise<void> => {
    await using lane = await openLane()
    for (let lab = waiting.shift(); lab; lab = waiting.shift())
      proofs.push(await proveLab(lane, lab, seed, (check) => tell(check, count)))
  }
  await Promise.all(labs.length > 1 ? [prove(), prove()] : [prove()])
  return proofs.sort((a, b) => a.lab.number - b.lab.number)
}

function tell(check: Check, count: Count): void {
  count[check.ok ? 'passed' : 'failed']++
  const mark = check.ok ? styleText('green', '✓') : styleText('red', '✗')
  console.log(`${mark} ${check.lab} ${check.name}${check.ok ? '' : `\n${check.detail.replace(/^/gm, '    ')}`}`)
}

const summary = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() })

/** The harness's own tests, by vitest in a process of its own. */
async function unitTests(): Promise<Count> {
  await mkdir(join(repository, '.kata'), { recursive: true })
  const output = join(repository, '.kata', 'unit-tests.json')
  const vitest = join(repository, 'node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', '--project', 'unit', '--reporter=default', '--reporter=json', `--outputFile.json=${output}`]
  const child = spawnGuarded(process.execPath, [vitest, ...args], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const { numPassedTests, numFailedTests } = summary.parse(JSON.parse(await readFile(output, 'utf8')))
  // A run that failed without a failed test (a file that cannot be loaded, an unhandled error) is one failure.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1) }
}
