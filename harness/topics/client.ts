import { Kafka, type KafkaConfig, logLevel } from 'kafkajs'
import { addressesFor } from './addresses.ts'

/** Client settings beyond the addresses; a broker's `clientConfig` fits. */
export interface TopicsClientConfig {
  ssl?: boolean | { ca?: string }
  sasl?: { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string }
}

/**
 * The harness's own client of the cluster. Every setting that matters is explicit: kafkajs changes its retries under NODE_ENV=test.
 * Its log is silenced: what goes wrong comes as an error.
 */
export function harnessClient(bootstrapServers: readonly string[], clientConfig: TopicsClientConfig = {}): Kafka {
  return new Kafka({
    clientId: 'kata-topics',
    ...addressesFor(bootstrapServers),
    ...(clientConfig.ssl === undefined ? {} : { ssl: clientConfig.ssl }),
    ...(clientConfig.sasl ? { sasl: clientConfig.sasl as NonNullable<KafkaConfig['sasl']> } : {}),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 50, maxRetryTime: 1_000, factor: 0.2, multiplier: 2, retries: 5 },
    logLevel: logLevel.NOTHING,
  })
}
