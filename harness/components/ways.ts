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

export async function lacksOf(name: ComponentName): Promise<Lacks> {
  const [native, compose] = await Promise.all([catalogue[name].missing(), missingForCompose(name)])
  return { native, compose }
}

/** Native or by Docker Compose, as KATA_COMPONENTS says; by default native where this machine can, else by Compose. */
export async function startComponent(name: ComponentName, options: StartOptions = {}): Promise<Component> {
  const { start, at } = catalogue[name]
  if ((await modeOf(name)) === 'native' || !at) return start(options)
  return (await import('./composed.ts')).startComposed({ ...options, name, at, folder: dirname(home) })
}

const modes = ['auto', 'native', 'compose'] as const

async function modeOf(name: ComponentName): Promise<ComponentMode> {
  const wanted = process.env['KATA_COMPONENTS'] || 'auto'
  const mode = modes.find((one) => one === wanted)
  if (mode === undefined) throw wrongMode(wanted, modes)
  if (mode === 'native' || (mode === 'compose' && catalogue[name].at)) return mode
  const { native, compose } = await lacksOf(name)
  if (native === undefined && mode === 'auto') return 'native'
  if (compose === undefined) return 'compose'
  throw cannotRun(say(catalogue[name].about), { native: native ?? 'KATA_COMPONENTS=compose', compose })
}

async function missingForCompose(name: ComponentName): Promise<string | undefined> {
  if (!catalogue[name].at)
    return say({
      en: 'labs run it as a process of this machine',
      ru: 'лабораторные запускают его процессом на этой машине',
    })
  try {
    await engineVersion()
    await composeCommand()
    return undefined
  } catch (error) {
    return error instanceof KataError ? error.observed : messageOf(error)
  }
}
