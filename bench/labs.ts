/**
 * How long each lab takes on this machine: its stub, which must be red at once (aim: under 10 s), and its solution; then all the solutions,
 * two at a time, as `kata grade --jobs 2` does it (aim for the labs 1 2 3 6 12: 60 s).
 * Memory is the largest sum over the whole process tree: grader, workers, subjects and broker (aim: under 1 GB).
 * `npm run node -- bench/labs.ts [numbers]`, on a machine that does nothing else.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Table from 'cli-table3'
import { startBroker } from '../harness/broker/index.ts'
import { onLanes } from '../harness/cli/session.ts'
import { assemble, solutionOf } from '../harness/course/index.ts'
import { createLane } from '../harness/grader/index.ts'
import { findLab, loadLabs } from '../harness/lab/index.ts'

const wanted = process.argv.slice(2)
const labs = wanted.length > 0 ? await Promise.all(wanted.map((one) => findLab(one))) : await loadLabs()

/** Proportional set size of this process and all below it, in MB. Linux alone tells. */
async function treeMegabytes(): Promise<number> {
  const parents = new Map<number, number>()
  for (const name of (await readdir('/proc')).filter((one) => /^\d+$/.test(one))) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]))
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid === process.pid || (pid !== undefined && pid > 1 && isOurs(parents.get(pid)))
  let kilobytes = 0
  for (const pid of [...parents.keys()].filter(isOurs)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    kilobytes += Number(/^Pss: +(\d+)/m.exec(rollup)?.[1] ?? 0)
  }
  return kilobytes / 1024
}

let peak = 0
const sampling = setInterval(async () => {
  peak = Math.max(peak, await treeMegabytes())
}, 500)
const table = new Table({ head: ['lab', 'stub', 'solution', 'peak memory'] })
let sum = 0
{
  await using lane = await createLane(startBroker)
  for (const lab of labs) {
    peak = 0
    const seconds = async (src: string, green: boolean): Promise<number> => {
      const started = performance.now()
      const { results } = await lane.test({ lab, src, seed: 1 })
      const wrong = results.filter(({ state }) => (state === 'passed') !== green)
      for (const { title, state } of wrong) console.error(`${lab.slug}: "${title}" ${state}`)
      return (performance.now() - started) / 1000
    }
    const stub = await seconds(join(lab.dir, 'src'), false)
    await using laid = await assemble(lab, [solutionOf(lab)])
    const solution = await seconds(laid.src(solutionOf(lab)), true)
    sum += solution
    table.push([lab.slug, `${stub.toFixed(1)} s`, `${solution.toFixed(1)} s`, `${Math.round(peak)} MB`])
  }
}
console.log(table.toString())
peak = 0
const started = performance.now()
await onLanes(labs, 2, async (lane, lab) => {
  await using laid = await assemble(lab, [solutionOf(lab)])
  return lane.grade({ lab, src: laid.src(solutionOf(lab)), seed: 1 })
})
const together = (performance.now() - started) / 1000
clearInterval(sampling)
console.log(`all solutions: ${sum.toFixed(1)} s, two at a time ${together.toFixed(1)} s with ${Math.round(peak)} MB`)
