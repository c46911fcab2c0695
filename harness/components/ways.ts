/** In which ways a component can be had on this machine, and which one is taken. */
import { dirname } from 'node:path'
import { composeCommand, engineVersion } from '../docker/index.ts'
import { KataError, messageOf } from '../errors/index.ts'
import { home } from '../places/index.ts'
import { say } from '../text/index.ts'
import { type ComponentName, catalogue } from './catalogue.ts'
import { cannotRun, wrongMode } from './failures.ts'
import type { Component, ComponentMode, StartOptions } from './types.ts'

/** What each way lacks here, for people; undefined: nothing. */
export type Lacks = Readonly<Record<ComponentMode, string | undefined>>

/** Of each of them, in their order. The Docker engine is asked once for all. */
export async function lacksOf(names: readonly ComponentName[]): Promise<Lacks[]> {
  const forCompose = await missingForCompose()
  return Promise.all(
    names.map(async (name) => ({
      native: await catalogue[name].missing(),
      compose: nativeAlone(name) ?? forCompose,
    })),
  )
}

/** Why Docker Compose cannot run it, whatever the machine has. */
function nativeAlone(name: ComponentName): string | undefined {
  const { composed } = catalogue[name]
  return typeof composed === 'function' ? undefined : say(composed)
}

/** Native or by Docker Compose, as KATA_COMPONENTS says; by default native where this machine can, else by Compose. */
export async function startComponent(name: ComponentName, options: StartOptions = {}): Promise<Component> {
  const { start, startComposed, composed: at } = catalogue[name]
  if ((await modeOf(name)) === 'native' || typeof at !== 'function') return start(options)
  if (startComposed) return startComposed(options)
  return (await import('./composed.ts')).startComposed({ ...options, name, at, folder: dirname(home) })
}

const modes = ['auto', 'native', 'compose'] as const

/** What the person asked for by `KATA_COMPONENTS`. Throws `COMPONENTS_MODE_UNKNOWN`. */
export function componentMode(env: NodeJS.ProcessEnv = process.env): ComponentMode | 'auto' {
  const wanted = env['KATA_COMPONENTS'] || 'auto'
  const mode = modes.find((one) => one === wanted)
  if (mode === undefined) throw wrongMode(wanted, modes)
  return mode
}

async function modeOf(name: ComponentName): Promise<ComponentMode> {
  const mode = componentMode()
  const alone = nativeAlone(name)
  if (mode === 'native' || (mode === 'compose' && alone === undefined)) return mode
  const native = await catalogue[name].missing()
  if (native === undefined && mode === 'auto') return 'native'
  const compose = alone ?? (await missingForCompose())
  if (compose === undefined) return 'compose'
  throw cannotRun(say(catalogue[name].about), { native: native ?? 'KATA_COMPONENTS=compose', compose })
}

async function missingForCompose(): Promise<string | undefined> {
  try {
    await engineVersion()
    await composeCommand()
    return undefined
  } catch (error) {
    return error instanceof KataError ? error.observed : messageOf(error)
  }
}
