import { missingForJava } from '../java/index.ts'
import type { Component, StartOptions } from './types.ts'

export interface Kind {
  /** For people. */
  readonly about: string
  start(options: StartOptions): Promise<Component>
  /** What this machine lacks to run it natively, for people; undefined: nothing. */
  missing(): Promise<string | undefined>
}

export const componentNames = ['registry'] as const
export type ComponentName = (typeof componentNames)[number]

/** A kind is loaded when it is started: most processes only read the names. */
export const catalogue: Readonly<Record<ComponentName, Kind>> = {
  registry: {
    about: 'schema registry (Apicurio)',
    start: async (options) => (await import('./registry.ts')).startRegistry(options),
    missing: missingForJava,
  },
}
