/** The components of a lane: the grader owns them, keeps them warm from one run to the next, and lets the processes of specs use them. */
import { z } from 'zod'
import { KataError } from '../errors/index.ts'
import { serve } from '../remote/index.ts'
import { type ComponentName, catalogue, componentNames } from './catalogue.ts'
import { notWanted } from './failures.ts'
import type { Component, ComponentMode, StartOptions } from './types.ts'
import { startComponent } from './ways.ts'

export interface OwnedComponents extends AsyncDisposable {
  /** For `connectComponents` in other processes. */
  readonly socket: string
  /**
   * Starts those of them that are not there yet, side by side, and ends all others. Throws the first that does not start; one that is optional, and that this machine
   * cannot run, is left out. The broker is the same in each call.
   */
  want(names: readonly ComponentName[], options?: StartOptions): Promise<void>
  /** Ends all. */
  clear(): Promise<void>
}

/** What another process is told. */
export interface Described {
  name: ComponentName
  mode: ComponentMode
  endpoints: Readonly<Record<string, string>>
}

const componentName = z.enum(componentNames)
const settings = z.record(z.string(), z.string()).optional()

const isLeftOut = (name: ComponentName, reason: unknown): boolean =>
  catalogue[name].optional === true && reason instanceof KataError && reason.code === 'COMPONENT_CANNOT_RUN'

export async function ownComponents(): Promise<OwnedComponents> {
  const running = new Map<ComponentName, Component>()
  const named = (name: unknown): Component => {
    const component = running.get(componentName.parse(name))
    if (component) return component
    throw notWanted(String(name), [...running.keys()])
  }
  const served = await serve({
    describe: async (): Promise<Described[]> =>
      [...running].map(([name, { mode, endpoints }]) => ({ name, mode, endpoints })),
    kill: (name) => named(name).kill(),
    stop: (name) => named(name).stop(),
    start: (name, given) => named(name).start(settings.parse(given)),
    freeze: (name) => named(name).freeze(),
    thaw: (name) => named(name).thaw(),
    clear: (name, beginning) => named(name).clear(z.string().min(1).parse(beginning)),
    logTail: (name) => named(name).logTail(),
  })
  const end = async (name: ComponentName) => {
    const component = running.get(name)
    running.delete(name)
    await component?.[Symbol.asyncDispose]()
  }
  const want = async (names: readonly ComponentName[], options: StartOptions = {}) => {
    await Promise.all([...running.keys()].filter((name) => !names.includes(name)).map(end))
    const missing = names.filter((name) => !running.has(name))
    const starts = await Promise.allSettled(
      missing.map(async (name) => running.set(name, await startComponent(name, options))),
    )
    for (const [n, start] of starts.entries())
      if (start.status === 'rejected' && !isLeftOut(missing[n]!, start.reason)) throw start.reason
  }
  return {
    socket: served.socket,
    want,
    clear: () => want([]),
    async [Symbol.asyncDispose]() {
      await served[Symbol.asyncDispose]()
      await want([])
    },
  }
}
