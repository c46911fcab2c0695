import type { ChildProcess } from 'node:child_process'
import { killGroup } from '../guardian/index.ts'
import { gone } from './ends.ts'
import { inTurn } from './in-turn.ts'

/** What can be done to a real system that runs, one thing after the other in the order of the calls. */
export interface Life extends AsyncDisposable {
  /** SIGKILL: nothing is flushed. Resolves when the process is gone. */
  kill(): Promise<void>
  /** Orderly shutdown. Resolves when the process is gone. */
  stop(): Promise<void>
  /** Starts what was killed or stopped at the same addresses with the same data; nothing where it runs. Resolves when it answers. */
  start(): Promise<void>
  /** SIGSTOP: connections stay open and nothing answers. Throws where it does not run. */
  freeze(): Promise<void>
  thaw(): Promise<void>
}

export interface LifeOptions {
  /** The process to begin with. */
  process: ChildProcess
  /** Starts another in the place of one that has gone. */
  startAgain(gone: ChildProcess): Promise<ChildProcess>
  /** What is thrown where a signal finds no running process. */
  notRunning(): Error
  /** What `stop` sends. Default SIGTERM. */
  stopSignal?: NodeJS.Signals
  /** Goes with the process when this is disposed of. */
  directory: AsyncDisposable
}

export function lifeOf({ process: first, startAgain, notRunning, stopSignal, directory }: LifeOptions): Life {
  let process = first
  const turn = inTurn()
  const running = () => process.exitCode === null && process.signalCode === null
  const signal = (name: NodeJS.Signals) => {
    if (!running()) throw notRunning()
    killGroup(process, name)
  }
  return {
    kill: () => turn(() => gone(process, 'SIGKILL')),
    stop: () =>
      turn(async () => {
        killGroup(process, 'SIGCONT') // a frozen process hears no other signal
        await gone(process, stopSignal ?? 'SIGTERM')
      }),
    start: () =>
      turn(async () => {
        if (!running()) process = await startAgain(process)
      }),
    freeze: () => turn(async () => signal('SIGSTOP')),
    thaw: () => turn(async () => signal('SIGCONT')),
    [Symbol.asyncDispose]: () =>
      turn(async () => {
        await gone(process, 'SIGKILL')
        await directory[Symbol.asyncDispose]()
      }),
  }
}
