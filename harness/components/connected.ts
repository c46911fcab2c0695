import { connectTo } from '../remote/index.ts'
import type { ComponentName } from './catalogue.ts'
import { notWanted } from './failures.ts'
import type { Described } from './owned.ts'
import type { Component } from './types.ts'

/** Components that another process of this machine owns. Disposing closes the connection; they live on. */
export interface ConnectedComponents extends AsyncDisposable {
  /** Throws COMPONENT_NOT_NAMED. */
  get(name: ComponentName): Component
  readonly names: readonly ComponentName[]
}

export async function connectComponents(socket: string): Promise<ConnectedComponents> {
  const owner = await connectTo(socket)
  const described = (await owner.call('describe')) as Described[]
  const names = described.map(({ name }) => name)
  return {
    names,
    get(wanted) {
      const found = described.find(({ name }) => name === wanted)
      if (!found) throw notWanted(wanted, names)
      const command = (method: string) => async () => {
        await owner.call(method, wanted)
      }
      return {
        mode: found.mode,
        endpoints: found.endpoints,
        kill: command('kill'),
        stop: command('stop'),
        start: async (settings) => {
          await owner.call('start', wanted, ...(settings ? [settings] : []))
        },
        freeze: command('freeze'),
        thaw: command('thaw'),
        clear: async (beginning) => {
          await owner.call('clear', wanted, beginning)
        },
        logTail: async () => String(await owner.call('logTail', wanted)),
        [Symbol.asyncDispose]: async () => {},
      }
    },
    [Symbol.asyncDispose]: () => owner[Symbol.asyncDispose](),
  }
}
