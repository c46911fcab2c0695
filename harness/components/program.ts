/** A component that is a child process of its own: on free ports, in a folder that goes with it, ready once it answers. */
import type { ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../errors/index.ts'
import { type GuardedDirectory, guardedDirectory } from '../guardian/index.ts'
import { patientSignal, retry } from '../patience/index.ts'
import { home, requireRoom } from '../places/index.ts'
import { gone, type LogTail, lifeOf, logTail, onFreePorts, PortTakenError } from '../processes/index.ts'
import type { Face } from './face.ts'
import { notReady, notRunning, portLost, refusedSettings } from './failures.ts'
import type { Component, Settings } from './types.ts'

/** What one start of a program is made of. */
export interface Launch extends Face {
  /** Starts the process. Called again for each restart, with what `Component.start` was given. */
  spawn(settings?: Settings): ChildProcess | Promise<ChildProcess>
}

export interface ProgramOptions {
  /** For people and for folders: `registry`. */
  name: string
  ports: number
  /** Makes in the folder what the program starts from. */
  prepare(directory: string, ports: readonly number[]): Promise<Launch>
  /** What it writes while it runs, in bytes; at least so much room is asked for. */
  room?: number
  /** What the first start is given, as `Component.start` is given it later. */
  settings?: Settings
  /** Where programs that hear SIGTERM late are told by SIGINT or SIGQUIT. Default SIGTERM. */
  stopSignal?: NodeJS.Signals
}

const startDeadlineMs = 60_000
/** With settings that somebody else wrote: they may keep it from ever answering. */
const settingsDeadlineMs = 15_000
const usualRoom = 128 * 1024 * 1024
const portTaken = /address already in use|BindException|EADDRINUSE/i

/** Throws COMPONENT_NOT_READY with its last lines. What a failed start began is gone by then. */
export async function startProgram(options: ProgramOptions): Promise<Component> {
  const runs = join(home, 'run')
  await mkdir(runs, { recursive: true })
  await requireRoom(runs, options.room ?? usualRoom)
  const directory = await guardedDirectory(runs, `${options.name}-`)
  const log = logTail()
  try {
    const started = await onFreePorts(options.ports, async (ports) => {
      const launch = await options.prepare(directory.path, ports)
      return { launch, process: await launched(options.name, launch, log, options.settings) }
    })
    return program({ ...started, options, log, directory })
  } catch (error) {
    await directory[Symbol.asyncDispose]()
    throw error
  }
}

interface Started {
  launch: Launch
  process: ChildProcess
  options: ProgramOptions
  log: LogTail
  directory: GuardedDirectory
}

function program({ launch, process, options, log, directory }: Started): Component {
  const { name, stopSignal } = options
  let given = options.settings
  const life = lifeOf({
    process,
    directory,
    notRunning: () => notRunning(name, log.text()),
    ...(stopSignal ? { stopSignal } : {}),
    startAgain: () =>
      launched(name, launch, log, given).catch((error) => {
        throw error instanceof PortTakenError ? portLost(name, error.message) : error
      }),
  })
  return {
    ...life,
    mode: 'native',
    endpoints: launch.endpoints,
    async start(settings) {
      given = settings
      await life.start()
    },
    clear: async (beginning) => launch.clear?.(beginning),
    logTail: async () => log.text(),
  }
}

/** Resolves when it answers. Throws PortTakenError, COMPONENT_NOT_READY, COMPONENT_REFUSED_SETTINGS. */
async function launched(name: string, launch: Launch, log: LogTail, settings?: Settings): Promise<ChildProcess> {
  const process = await launch.spawn(settings)
  // What an earlier life of it said is no reason for this one.
  const own = logTail()
  for (const tail of [log, own]) tail.follow(process.stdout, process.stderr)
  using deadline = patientSignal(settings ? settingsDeadlineMs : startDeadlineMs)
  const ended = new AbortController()
  process.once('error', (error) => ended.abort(error.message))
  // 'close', not 'exit': the reason for the exit is in the last lines of its output.
  process.once('close', (code, signal) => ended.abort(`exit code ${code ?? signal}`))
  const over = AbortSignal.any([deadline.signal, ended.signal])
  try {
    await retry(() => launch.ready(over), { again: () => !over.aborted, firstMs: 20, longestMs: 100 })
    return process
  } catch (error) {
    await gone(process, 'SIGKILL')
    if (portTaken.test(own.text())) throw new PortTakenError(own.text(5))
    const observed = ended.signal.aborted ? String(ended.signal.reason) : messageOf(error)
    throw settings ? refusedSettings(name, observed, own.text(30)) : notReady(name, observed, own.text(15))
  }
}
