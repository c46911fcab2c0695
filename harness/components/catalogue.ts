import { missingForJava } from '../java/index.ts'
import type { Text } from '../text/index.ts'
import type { Face } from './face.ts'
import type { Component, StartOptions } from './types.ts'

export interface Kind {
  readonly about: Text
  /** It works on a broker: `StartOptions.bootstrapServers` says which. */
  readonly onBroker?: true
  start(options: StartOptions): Promise<Component>
  /** Where it is reached when it listens at this port. Absent: Docker Compose cannot run it for a lab. */
  at?(port: number): Promise<Face>
  /** What this machine lacks to run it natively, for people; undefined: nothing. */
  missing(): Promise<string | undefined>
}

export const componentNames = ['registry', 'postgres', 'index', 's3', 'connect'] as const
export type ComponentName = (typeof componentNames)[number]

/** A kind is loaded when it is started: most processes only read the names. */
export const catalogue: Readonly<Record<ComponentName, Kind>> = {
  connect: {
    about: {
      en: 'Kafka Connect with Debezium and an index sink',
      ru: 'Kafka Connect с Debezium и sink-коннектором индекса',
    },
    onBroker: true,
    start: async (options) => (await import('./connect.ts')).startConnect(options),
    missing: missingForJava,
  },
  index: {
    about: { en: 'index with Elasticsearch’s API (OpenSearch)', ru: 'индекс с API Elasticsearch (OpenSearch)' },
    start: async (options) => (await import('./index-node.ts')).startIndex(options),
    at: async (port) => (await import('./index-node.ts')).indexAt(port),
    missing: missingForJava,
  },
  postgres: {
    about: { en: 'PostgreSQL', ru: 'PostgreSQL' },
    start: async (options) => (await import('./postgres.ts')).startPostgres(options),
    at: async (port) => (await import('./postgres.ts')).postgresAt(port),
    missing: async () => undefined,
  },
  registry: {
    about: { en: 'schema registry with Confluent’s API (Apicurio)', ru: 'реестр схем с API Confluent (Apicurio)' },
    start: async (options) => (await import('./registry.ts')).startRegistry(options),
    at: async (port) => (await import('./registry.ts')).registryAt(port),
    missing: missingForJava,
  },
  s3: {
    about: { en: 'object store with S3’s API (S3Proxy)', ru: 'объектное хранилище с API S3 (S3Proxy)' },
    start: async (options) => (await import('./s3.ts')).startS3(options),
    at: async (port) => (await import('./s3.ts')).s3At(port),
    missing: missingForJava,
  },
}
