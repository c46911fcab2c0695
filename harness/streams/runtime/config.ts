import { randomUUID } from 'node:crypto'
import type { ClusterSettings } from '../../protocol/index.ts'
import { streamsError } from '../failures.ts'
import type { TaskConfig } from '../task/types.ts'
import type { AutoOffsetReset } from '../topology/types.ts'
import { hostInfoOf } from './metadata.ts'

export type ProcessingGuarantee = 'at_least_once' | 'exactly_once_v2'

/** Kafka Streams' and its clients' own names; times in milliseconds. Source: Kafka documentation, "Streams Configs". */
export interface StreamsConfig extends TaskConfig {
  /** `host:port`, several separated by commas or as a list. */
  'bootstrap.servers': string | readonly string[]
  'client.id'?: string
  /** TLS: true, or the certificate authority's PEM. */
  ssl?: boolean | { ca?: string }
  sasl?: { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string }
  /** Default: at_least_once. */
  'processing.guarantee'?: ProcessingGuarantee
  /** Default: 30,000, under exactly_once_v2 100. */
  'commit.interval.ms'?: number
  /** Above so many waiting records a partition is paused. Default 1,000. */
  'buffered.records.per.partition'?: number
  /** Where a partition begins that the group has no offset of. Default: earliest. */
  'auto.offset.reset'?: AutoOffsetReset
  /** How often what was read of repartition topics is deleted. Default 30,000. */
  'repartition.purge.interval.ms'?: number
  /** Of internal topics; -1: the broker's default. Default -1. */
  'replication.factor'?: number
  /** How long a broker waits for records. Default 100. */
  'fetch.max.wait.ms'?: number
  'max.partition.fetch.bytes'?: number
  /** Bytes of one batch at most. Default 524,288. */
  'producer.batch.size'?: number
  /** How long a batch with room waits for more records. Default 0: what comes while a request is under way makes the next batch. */
  'producer.linger.ms'?: number
  /** Default 45,000. */
  'session.timeout.ms'?: number
  /** Default 3,000. */
  'heartbeat.interval.ms'?: number
  /** How long a rebalance waits for an instance to commit. Default 300,000. */
  'max.poll.interval.ms'?: number
  /** How long the transaction of an instance that is gone may block readers. Default 10,000. */
  'transaction.timeout.ms'?: number
  /** Default 30,000. */
  'request.timeout.ms'?: number
  /** How long what passes by itself (a broker that restarts) is waited for. Default 60,000. */
  'default.api.timeout.ms'?: number
  /**
   * Names this instance among those of the application. Default: a new one each time. One that is kept over restarts lets a
   * crashed instance's transaction end at once when it comes back.
   */
  'process.id'?: string
  /** `host:port` at which this instance answers the others, who find it by `queryMetadataForKey`. */
  'application.server'?: string
}

type Numbers = {
  [K in keyof StreamsConfig as NonNullable<StreamsConfig[K]> extends number ? K : never]-?: number
}

/** The configuration with its defaults. */
export interface Settings {
  readonly applicationId: string
  readonly processId: string
  readonly applicationServer: string | undefined
  readonly exactlyOnce: boolean
  readonly isolation: 'read_committed' | 'read_uncommitted'
  readonly offsetReset: AutoOffsetReset
  readonly numbers: Readonly<Omit<Numbers, `__emit${string}`>>
  readonly cluster: ClusterSettings
  readonly task: TaskConfig
}

const lowest: Readonly<Record<string, number>> = {
  'max.task.idle.ms': -1,
  'replication.factor': -1,
  'commit.interval.ms': 0,
  'producer.linger.ms': 0,
}
const connectTimeoutMs = 10_000

/** @throws STREAMS_CONFIG_INVALID */
export function settingsOf(config: StreamsConfig): Settings {
  const applicationId = config['application.id']
  if (!/^[\w.-]{1,200}$/.test(applicationId)) throw invalid('application.id', applicationId)
  const guarantee = config['processing.guarantee'] ?? 'at_least_once'
  if (guarantee !== 'at_least_once' && guarantee !== 'exactly_once_v2') throw invalid('processing.guarantee', guarantee)
  const exactlyOnce = guarantee === 'exactly_once_v2'
  const numbers = numbersOf(config, exactlyOnce)
  const servers = config['bootstrap.servers']
  const bootstrapServers = (typeof servers === 'string' ? servers.split(',') : servers)
    .map((it) => it.trim())
    .filter((it) => it !== '')
  if (bootstrapServers.length === 0 || bootstrapServers.some((it) => !/^.+:\d+$/.test(it))) {
    throw invalid('bootstrap.servers', String(servers))
  }
  const processId = config['process.id'] ?? randomUUID()
  const applicationServer = config['application.server']
  if (applicationServer !== undefined && hostInfoOf(applicationServer) === undefined) {
    throw invalid('application.server', applicationServer)
  }
  return {
    applicationId,
    processId,
    applicationServer,
    exactlyOnce,
    isolation: exactlyOnce ? 'read_committed' : 'read_uncommitted',
    offsetReset: config['auto.offset.reset'] ?? 'earliest',
    numbers,
    task: config,
    cluster: {
      bootstrapServers,
      clientId: config['client.id'] ?? `${applicationId}-${processId}`,
      ssl: config.ssl,
      sasl: config.sasl,
      connectTimeoutMs,
      requestTimeoutMs: numbers['request.timeout.ms'],
      apiTimeoutMs: numbers['default.api.timeout.ms'],
    },
  }
}

function numbersOf(config: StreamsConfig, exactlyOnce: boolean): Settings['numbers'] {
  const numbers: Record<string, number> = {
    'commit.interval.ms': exactlyOnce ? 100 : 30_000,
    'max.task.idle.ms': 0,
    'buffered.records.per.partition': 1_000,
    'repartition.purge.interval.ms': 30_000,
    'replication.factor': -1,
    'fetch.max.wait.ms': 100,
    'max.partition.fetch.bytes': 1 << 20,
    'producer.batch.size': 512 << 10,
    'producer.linger.ms': 0,
    'session.timeout.ms': 45_000,
    'heartbeat.interval.ms': 3_000,
    'max.poll.interval.ms': 300_000,
    'transaction.timeout.ms': 10_000,
    'request.timeout.ms': 30_000,
    'default.api.timeout.ms': 60_000,
  }
  for (const name of Object.keys(numbers)) {
    const value: unknown = Reflect.get(config, name)
    if (value === undefined) continue
    if (typeof value !== 'number' || !Number.isInteger(value) || value < (lowest[name] ?? 1)) {
      throw invalid(name, String(value))
    }
    numbers[name] = value
  }
  return numbers as unknown as Settings['numbers']
}

function invalid(name: string, value: string): Error {
  return streamsError(
    'CONFIG_INVALID',
    {
      expected: { en: `a valid ${name}`, ru: `допустимое значение ${name}` },
      observed: { en: `${name} = ${value}`, ru: `${name} = ${value}` },
      next: {
        en: 'correct the configuration; see "Streams Configs" in the documentation of Kafka',
        ru: 'исправьте конфигурацию; см. раздел «Streams Configs» документации Kafka',
      },
    },
    { name, value },
  )
}
