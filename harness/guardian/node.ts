import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { spawnGuarded } from './guarded.ts'

/**
 * How every Node process of the course runs. `bootstrap.mjs`, which is there before anything is installed, has the same.
 * `--single-threaded`: V8 compiles and collects garbage in the thread of the program. With threads of its own one process in twenty
 * never ended on a loaded machine: `process.exit()` waits for a compiler that waits for the garbage collector (decision 009).
 */
export const nodeFlags: readonly string[] = [
  '--single-threaded',
  '--disable-sigusr1', // graded code may send signals: none opens the inspector of the process that judges it
  '--disable-warning=ExperimentalWarning', // types are taken off by Node
  '--disable-warning=TimeoutNegativeWarning', // kafkajs sets timers in the past, once a connection
]

/** Starts Node with `args` in a process group of its own that dies with this process. */
export function spawnNode(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawnGuarded(process.execPath, [...nodeFlags, ...args], options)
}
