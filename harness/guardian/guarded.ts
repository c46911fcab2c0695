/**
 * One guardian process per owner process: it outlives its owner by an instant and kills what the owner
 * left behind. Children run in process groups of their own, so that a whole tree goes at once.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { guardianScript } from './script.mjs'

let guardian: ChildProcess | undefined

function tell(line: string): void {
  // A path with a line end would be taken for two commands.
  if (line.includes('\n')) return
  if (!guardian) {
    guardian = spawn('sh', ['-c', guardianScript], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
    guardian.unref()
    ;(guardian.stdin as unknown as { unref(): void }).unref()
    guardian.stdin?.on('error', () => {}) // the guardian was killed by hand: nothing left to tell it
  }
  guardian.stdin?.write(`${line}\n`)
}

/**
 * Starts a child in a process group of its own that dies with this process.
 * Kill the whole group with `killGroup(child, signal)`.
 */
export function spawnGuarded(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true })
  const group = child.pid
  if (group !== undefined) {
    tell(`+proc ${group}`)
    child.once('exit', () => {
      signalGroup(group, 'SIGKILL') // descendants that outlived their leader
      tell(`-proc ${group}`)
    })
  }
  return child
}

/** Sends a signal to the child's whole process group; false when it is gone. */
export function killGroup(child: ChildProcess, signal: NodeJS.Signals): boolean {
  return child.pid !== undefined && signalGroup(child.pid, signal)
}

function signalGroup(group: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-group, signal)
  } catch {
    return false
  }
}

/** A container that is removed when this process is gone. Returns what takes it off the list. */
export function guardContainer(id: string): () => void {
  tell(`+ctr ${id}`)
  return () => tell(`-ctr ${id}`)
}

/** A Compose project of which nothing is left when this process is gone: containers, networks, volumes. Returns what takes it off the list. */
export function guardComposeProject(name: string): () => void {
  tell(`+prj ${name}`)
  return () => tell(`-prj ${name}`)
}

/** A directory that does not outlive this process. */
export interface GuardedDirectory extends AsyncDisposable {
  readonly path: string
}

const removedAtExit = new Set<string>()

function removeAll(): void {
  for (const path of removedAtExit) rmSync(path, { recursive: true, force: true })
}

/** Makes a directory `<parent>/<prefix>XXXXXX` that goes with this process, or earlier when disposed. */
export async function guardedDirectory(parent: string, prefix: string): Promise<GuardedDirectory> {
  const path = await mkdtemp(join(parent, prefix))
  tell(`+dir ${path}`)
  removedAtExit.add(path)
  if (removedAtExit.size === 1) process.once('exit', removeAll)
  return {
    path,
    async [Symbol.asyncDispose]() {
      removedAtExit.delete(path)
      if (removedAtExit.size === 0) process.off('exit', removeAll)
      await rm(path, { recursive: true, force: true })
      tell(`-dir ${path}`)
    },
  }
}
