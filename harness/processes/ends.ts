/** How processes that were started come to the point that their starter waits for, and how they end. */
import type { ChildProcess } from 'node:child_process'
import { KataError, type KataErrorOptions } from '../errors/index.ts'
import { killGroup } from '../guardian/index.ts'
import { afterPatience } from '../patience/index.ts'
import { diskFull } from '../places/index.ts'
import type { LogTail } from './log-tail.ts'

/** What is asked for where a tool found the disk full: more than the largest of them writes. */
const roomForATool = 300 * 1024 * 1024

/** The pattern that a process's output first showed; text when it ended or the deadline passed before that. */
export function firstLine(
  child: ChildProcess,
  log: LogTail,
  patterns: readonly RegExp[],
  deadlineMs: number,
): Promise<RegExp | string> {
  return new Promise((resolve) => {
    const end = (outcome: RegExp | string) => {
      deadline[Symbol.dispose]()
      stopListening()
      resolve(outcome)
    }
    const deadline = afterPatience(deadlineMs, (ms) => end(`nothing after ${ms} ms`))
    const stopListening = log.onLine((line) => {
      const pattern = patterns.find((candidate) => candidate.test(line))
      if (pattern) end(pattern)
    })
    child.once('error', (error) => end(error.message))
    // 'close', not 'exit': the reason for the exit is in the last lines of its output.
    child.once('close', (code, signal) => end(`exit code ${code ?? signal}`))
  })
}

/** Sends the signal, unless the process has gone already, and resolves when it has. */
export function gone(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    killGroup(child, signal)
  })
}

/** Waits for a tool to end well; else throws the failure with what the tool complained of, `DISK_FULL` if that was it. */
export async function succeeded(
  child: ChildProcess,
  log: LogTail,
  folder: string,
  failure: Omit<KataErrorOptions, 'observed'>,
): Promise<void> {
  log.follow(child.stdout, child.stderr)
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', resolve)
  })
  if (code === 0) return
  if (/No space left on device/.test(log.text())) throw diskFull(folder, roomForATool, 0)
  const complaints = log
    .text()
    .split('\n')
    .filter((line) => /error|exception/i.test(line))
  throw new KataError({ ...failure, observed: complaints.slice(0, 3).join('\n') || `${code}\n${log.text(5)}` })
}
