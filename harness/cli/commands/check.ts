import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { z } from 'zod'
import type { Outcome } from '../../course/index.ts'
import { spawnGuarded } from '../../guardian/index.ts'
import { repository } from '../../lab/index.ts'
import { requireWritable } from '../../places/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { hasSolutions, withoutSolutions } from '../solution.ts'

const scripts = z.object({ scripts: z.record(z.string(), z.string()) })

/** Of a student's copy they would find fault with what the solutions alone use. */
const ofWholeCourse = ['check:unused']

/** What the repository's own code is checked by: each `check:…` script of package.json. `onCheck` hears of each as it ends. */
export async function checkSources(onCheck: (name: string, outcome: Outcome) => void): Promise<void> {
  await requireWritable(join(repository, '.kata'))
  const manifest = scripts.parse(JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')))
  for (const [name, command] of Object.entries(manifest.scripts)) {
    if (!name.startsWith('check:')) continue
    if (ofWholeCourse.includes(name) && !hasSolutions()) {
      onCheck(name, { problems: [], notRun: say(withoutSolutions) })
      continue
    }
    const { code, output } = await run(command)
    onCheck(name, { problems: code === 0 ? [] : [output.trim() || `${command}: exit code ${code}`] })
  }
}

export async function check(): Promise<ExitCode> {
  let failed = false
  await checkSources((name, { problems, notRun }) => {
    failed ||= problems.length > 0
    if (notRun !== undefined) console.log(`– ${name}: ${notRun}`)
    else console.log([`${problems.length === 0 ? '✓' : '✗'} ${name}`, ...problems].join('\n'))
  })
  return failed ? 1 : 0
}

/** By a shell, with the packages' programs and the Node of this process first, as npm runs a script. */
function run(command: string): Promise<{ code: number | null; output: string }> {
  const path = [join(repository, 'node_modules', '.bin'), join(process.execPath, '..'), process.env['PATH']]
  const child = spawnGuarded(command, [], {
    cwd: repository,
    shell: true,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}
