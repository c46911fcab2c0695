import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { spawnNode } from '../../guardian/index.ts'
import { repository } from '../../lab/index.ts'
import { requireWritable } from '../../places/index.ts'
import { say } from '../../text/index.ts'
import type { Tally } from './tally.ts'

const unitReport = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
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
export async function runUnitTests(tally: Tally): Promise<void> {
  await requireWritable(join(repository, '.kata'))
  const output = join(repository, '.kata', 'unit-tests.json')
  const vitest = join(repository, 'node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', '--project', 'unit', '--reporter=default', '--reporter=json', `--outputFile.json=${output}`]
  const child = spawnNode([vitest, ...args], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const report = unitReport.parse(JSON.parse(await readFile(output, 'utf8')))
  tally.passed += report.numPassedTests
  tally.notRun += report.numPendingTests
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(repository, name)
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => [`${file} ${test.fullName}`, ...(test.failureMessages ?? [])].join('\n'))
    return failed.length > 0 || status !== 'failed' ? failed : [`${file}\n${message}`]
  })
  // A run can fail without a failed test: by an uncaught error, say.
  if (failures.length === 0 && code !== 0)
    failures.push(
      say({
        en: `the unit tests ended with ${code}; their output says why`,
        ru: `модульные тесты завершились с кодом ${code}; причина — в их выводе`,
      }),
    )
  for (const failure of failures) tally.fail(failure)
}
