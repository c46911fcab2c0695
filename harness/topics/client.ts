import { Kafka, type KafkaConfig, logLevel } from 'kafkajs'
import { Cluster } from '../protocol/index.ts'
import { addressesFor } from './addresses.ts'

/** Client settings beyond the addresses; a broker's `clientConfig` fits. */
export interface TopicsClientConfig {
  ssl?: boolean | { ca?: string }
  sasl?: { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string }
}

const timeouts = { connectionTimeout: 3_000, requestTimeout: 15_000 }

/**
 * The harness's own client of the cluster: it writes, and looks after topics and groups. Every setting that matters is explicit:
 * kafkajs changes its retries under NODE_ENV=test. Its log is silenced: what goes wrong comes as an error.
 */
export function harnessClient(bootstrapServers: readonly string[], clientConfig: TopicsClientConfig = {}): Kafka {
  return new Kafka({
    clientId: 'kata-topics',
    ...addressesFor(bootstrapServers),
    ...(clientConfig.ssl === undefined ? {} : { ssl: clientConfig.ssl }),
    ...(clientConfig.sasl ? { sasl: clientConfig.sasl as NonNullable<KafkaConfig['sasl']> } : {}),
    ...timeouts,
    retry: { initialRetryTime: 50, maxRetryTime: 1_000, factor: 0.2, multiplier: 2, retries: 5 },
    logLevel: logLevel.NOTHING,
  })
}

/** For requests to single brokers: it reads logs, and speaks for groups. It gives up soon, since its callers try again (`persist`). */
export function harnessCluster(bootstrapServers: readonly string[], clientConfig: TopicsClientConfig = {}): Cluster {
  return new Cluster({
    bootstrapServers,
    clientId: 'kata-topics',
    ...clientConfig,
    connectTimeoutMs: timeouts.connectionTimeout,
    requestTimeoutMs: timeouts.requestTimeout,
    apiTimeoutMs: 1_000,
  })
}
