import { missingForJava } from '../java/index.ts'
import type { Component, StartOptions } from './types.ts'

export interface Kind {
  /** For people. */
  readonly about: string
  start(options: StartOptions): Promise<Component>
  /** What this machine lacks to run it natively, for people; undefined: nothing. */
  missing(): Promise<string | undefined>
}

export const componentNames = ['registry', 'postgres', 'index'] as const
export type ComponentName = (typeof componentNames)[number]

/** A kind is loaded when it is started: most processes only read the names. */
export const catalogue: Readonly<Record<ComponentName, Kind>> = {
  index: {
    about: 'index with Elasticsearch’s API (OpenSearch)',
    start: async (options) => (await import('./index-node.ts')).startIndex(options),
    missing: missingForJava,
  },
  postgres: {
    about: 'PostgreSQL',
    start: async (options) => (await import('./postgres.ts')).startPostgres(options),
    missing: async () => undefined,
  },
  registry: {
    about: 'schema registry with Confluent’s API (Apicurio)',
    start: async (options) => (await import('./registry.ts')).startRegistry(options),
    missing: missingForJava,
  },
}
