/** Who runs on which core. Without `taskset`, or on one core, all share what there is. */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']))

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['-V'], { stdio: 'ignore' })
    return availableParallelism() > 1
  } catch {
    return false
  }
}

export const isPinned = hasTaskset()
const applicationCore = availableParallelism() - 1

/** Leaves the last core to the applications. What this process starts from now on, the broker among it, stays on the others too. */
export function keepOffApplicationCore(): void {
  if (isPinned) execFileSync('taskset', ['-a', '-c', '-p', `0-${applicationCore - 1}`, String(process.pid)])
}

/** A command that runs on the last core. */
export function onApplicationCore(command: string, args: readonly string[]): [string, string[]] {
  return isPinned ? ['taskset', ['-c', String(applicationCore), command, ...args]] : [command, [...args]]
}

/** Of all threads, the garbage collector's and the compiler's too. */
export async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}
