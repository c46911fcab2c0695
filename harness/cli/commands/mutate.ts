import { relative } from 'node:path'
import { styleText } from 'node:util'
import { killedShare, type MutationReport, mutantLine, mutate as mutateLab, writeReport } from '../../course/index.ts'
import { findLab, repository } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { newSeed, note, openLane } from '../session.ts'
import { solutionSrc } from '../solution.ts'

interface MutateOptions {
  jobs: number
  seed?: number
}

const goal = 0.95

/** Tries every mutant of a lab's solution; what was tried before stays known until solution or spec change. */
export async function mutate(wanted: string, options: MutateOptions): Promise<ExitCode> {
  const lab = await findLab(wanted)
  solutionSrc(lab)
  const seed = options.seed ?? newSeed()
  note(`seed ${seed}`)
  await using stack = new AsyncDisposableStack()
  const lanes = await Promise.all(Array.from({ length: options.jobs }, () => openLane()))
  for (const lane of lanes) stack.use(lane)
  const report = await mutateLab({
    lab,
    lanes,
    seed,
    onReach: (done, of) =>
      note(say({ en: `what the tests reach: ${done} of ${of}`, ru: `что задевают тесты: ${done} из ${of}` })),
    onMutant: (mutant, { status, by }, done, of) => {
      const alive = status === 'survived' || status === 'unreached'
      const mark = alive ? styleText('red', status) : styleText('green', status)
      console.log(`${done}/${of} ${mark} ${mutantLine(mutant)}${by ? styleText('dim', `  ${by}`) : ''}`)
    },
  })
  const file = await writeReport(lab, report)
  console.log(summary(report, relative(repository, file)))
  return killedShare(report) >= goal ? 0 : 1
}

function summary(report: MutationReport, file: string): string {
  const { mutants, killed, timeouts, survived, equivalent, leftOut } = report
  const percent = (killedShare(report) * 100).toFixed(1)
  return [
    '',
    ...survived.map((one) => `${styleText('red', one.reached ? 'survived' : 'unreached')} ${mutantLine(one)}`),
    say({
      en: `${percent} % killed: ${killed} of ${mutants} (${timeouts} by a time limit), ${survived.length} survived, ${equivalent.length} equivalent, ${leftOut} left out; ${file}`,
      ru: `убито ${percent} %: ${killed} из ${mutants} (по пределу времени ${timeouts}), выжило ${survived.length}, эквивалентных ${equivalent.length}, не рассматривалось ${leftOut}; ${file}`,
    }),
  ].join('\n')
}
