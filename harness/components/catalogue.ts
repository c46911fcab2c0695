import { missingForJava } from '../java/index.ts'
import type { Text } from '../text/index.ts'
import type { Face } from './face.ts'
import type { Component, StartOptions } from './types.ts'

export interface Kind {
  readonly about: Text
  /** It works on a broker: `StartOptions.bootstrapServers` says which. */
  readonly onBroker?: true
  start(options: StartOptions): Promise<Component>
  /** Where it is reached when it listens at this port; or why Docker Compose cannot run it for a lab. */
  readonly composed: ((port: number) => Promise<Face>) | Text
  /** What this machine lacks to run it natively, for people; undefined: nothing. */
  missing(): Promise<string | undefined>
}

export const componentNames = [
  'registry',
  'chain',
  'postgres',
  'mysql',
  'index',
  's3',
  'connect',
  'prometheus',
  'jmx',
  'backup',
  'mirror',
  'tiered',
] as const
export type ComponentName = (typeof componentNames)[number]

const filesOfTheLab: Text = {
  en: 'a lab writes its configuration file while it runs',
  ru: 'лабораторная пишет его файл конфигурации, пока он работает',
}

const processOfThisMachine: Text = {
  en: 'labs run it as a process of this machine',
  ru: 'лабораторные запускают его процессом на этой машине',
}

/** A kind is loaded when it is started: most processes only read the names. */
export const catalogue: Readonly<Record<ComponentName, Kind>> = {
  backup: {
    about: { en: 'a second Kafka', ru: 'вторая Kafka' },
    start: async (options) => (await import('./backup.ts')).startBackup(options),
    composed: processOfThisMachine,
    missing: missingForJava,
  },
  chain: {
    about: { en: 'node of an Ethereum chain (anvil)', ru: 'узел сети Ethereum (anvil)' },
    start: async (options) => (await import('./chain.ts')).startChain(options),
    composed: async (port) => (await import('./chain.ts')).chainAt(port),
    missing: async () => (await import('./chain.ts')).missingForChain(),
  },
  connect: {
    about: {
      en: 'Kafka Connect with Debezium and an index sink',
      ru: 'Kafka Connect с Debezium и sink-коннектором индекса',
    },
    onBroker: true,
    start: async (options) => (await import('./connect.ts')).startConnect(options),
    composed: {
      en: 'a plugin of it is built on this machine',
      ru: 'один из плагинов собирается на этой машине',
    },
    missing: missingForJava,
  },
  index: {
    about: { en: 'index with Elasticsearch’s API (OpenSearch)', ru: 'индекс с API Elasticsearch (OpenSearch)' },
    start: async (options) => (await import('./index-node.ts')).startIndex(options),
    composed: async (port) => (await import('./index-node.ts')).indexAt(port),
    missing: missingForJava,
  },
  jmx: {
    about: { en: 'Kafka with the JMX exporter', ru: 'Kafka с JMX exporter' },
    start: async (options) => (await import('./jmx.ts')).startJmx(options),
    composed: filesOfTheLab,
    missing: missingForJava,
  },
  mirror: {
    about: { en: 'MirrorMaker 2', ru: 'MirrorMaker 2' },
    onBroker: true,
    start: async (options) => (await import('./mirror.ts')).startMirror(options),
    composed: processOfThisMachine,
    missing: missingForJava,
  },
  mysql: {
    about: { en: 'MySQL with a binary log', ru: 'MySQL с бинарным журналом' },
    start: async (options) => (await import('./mysql.ts')).startMysql(options),
    composed: async (port) => (await import('./mysql.ts')).mysqlAt(port),
    missing: async () => (await import('./mysql-server.ts')).missingForMysql(),
  },
  postgres: {
    about: { en: 'PostgreSQL', ru: 'PostgreSQL' },
    start: async (options) => (await import('./postgres.ts')).startPostgres(options),
    composed: async (port) => (await import('./postgres.ts')).postgresAt(port),
    missing: async () => undefined,
  },
  prometheus: {
    about: { en: 'Prometheus', ru: 'Prometheus' },
    start: async (options) => (await import('./prometheus.ts')).startPrometheus(options),
    composed: filesOfTheLab,
    missing: async () => (await import('./prometheus.ts')).missingForPrometheus(),
  },
  registry: {
    about: { en: 'schema registry with Confluent’s API (Apicurio)', ru: 'реестр схем с API Confluent (Apicurio)' },
    start: async (options) => (await import('./registry.ts')).startRegistry(options),
    composed: async (port) => (await import('./registry.ts')).registryAt(port),
    missing: missingForJava,
  },
  s3: {
    about: { en: 'object store with S3’s API (S3Proxy)', ru: 'объектное хранилище с API S3 (S3Proxy)' },
    start: async (options) => (await import('./s3.ts')).startS3(options),
    composed: async (port) => (await import('./s3.ts')).s3At(port),
    missing: missingForJava,
  },
  tiered: {
    about: { en: 'Kafka with two tiers', ru: 'Kafka с двумя уровнями хранения' },
    start: async (options) => (await import('./tiered.ts')).startTiered(options),
    composed: processOfThisMachine,
    missing: missingForJava,
  },
}
