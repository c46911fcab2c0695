import { styleText } from 'node:util'
import { proveRight } from '../../course/index.ts'
import { messageOf } from '../../errors/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { newSeed, note, onLanes } from '../session.ts'
import { codeOf, requireSolutions } from '../solution.ts'
import { labsFrom } from '../task.ts'

interface RepeatOptions {
  times: number
  jobs: number
  seed?: number
}

/** Runs the solution of each lab again and again, every time in another order: a spec that fails once in twenty is a defect. */
export async function repeat(wanted: readonly string[], options: RepeatOptions): Promise<ExitCode> {
  requireSolutions()
  const { times } = options
  const seed = options.seed ?? newSeed()
  note(`seed ${seed}`)
  const greens = await onLanes(await labsFrom(wanted), options.jobs, async (lane, lab) => {
    let green = 0
    await using code = await codeOf(lab, { solution: true })
    for (let run = 0; run < times; run++) {
      const { problems } = await proveRight(lane, lab, code.src, seed + run).catch((error: unknown) => ({
        problems: [messageOf(error)],
      }))
      if (problems.length === 0) green++
      else console.log(`${styleText('red', '✗')} ${lab.slug}, seed ${seed + run}\n${problems.join('\n')}`)
    }
    const mark = green === times ? styleText('green', '✓') : styleText('red', '✗')
    console.log(
      `${mark} ${lab.slug}: ${say({ en: `${green} of ${times} runs green`, ru: `зелёных прогонов: ${green} из ${times}` })}`,
    )
    return green
  })
  return greens.every((green) => green === times) ? 0 : 1
}
