import { createRequire } from 'node:module'
import type { Kafka, KafkaConfig, LogEntry } from 'kafkajs'
import { seededRandom } from '../random/index.ts'
import type { Clock, Ctx, KafkaStreamsSettings, Rejected } from './types.ts'

/** What a `Ctx` is made from. */
export interface CtxOptions {
  bootstrapServers: readonly string[]
  clientId: string
  namespace: string
  seed: number
  clock: Clock
  clientConfig?: Partial<Pick<KafkaConfig, 'ssl' | 'sasl'>>
  print(line: string): void
  onReject(rejected: Rejected): void
}

/** The `ctx` of student code, the same in tests and in play. kafkajs is loaded when `ctx.kafka` is first asked for. */
export function createCtx(options: CtxOptions): Ctx {
  const clientConfig: KafkaConfig = {
    brokers: [...options.bootstrapServers],
    clientId: options.clientId,
    ...options.clientConfig,
    // kafkajs' own defaults change with NODE_ENV. These find a broker again soon after it is back, and go on for over a minute.
    retry: { initialRetryTime: 25, multiplier: 2, factor: 0.2, maxRetryTime: 1000, retries: 80 },
    connectionTimeout: 1500,
    // A broker that does not answer is noticed after this time. JoinGroup and Fetch have longer times of their own.
    requestTimeout: 5000,
    // Clients that student code makes of these settings speak like `ctx.kafka`.
    logLevel: 2 satisfies typeof import('kafkajs')['logLevel']['WARN'],
    logCreator: () => writeLogLine,
  }
  let kafka: Kafka | undefined
  return {
    get kafka() {
      kafka ??= connectable(clientConfig)
      return kafka
    },
    clientConfig,
    streamsConfig: {
      'bootstrap.servers': options.bootstrapServers,
      'client.id': options.clientId,
      ssl: options.clientConfig?.ssl as KafkaStreamsSettings['ssl'],
      sasl: options.clientConfig?.sasl as KafkaStreamsSettings['sasl'],
      'session.timeout.ms': 6000,
      'heartbeat.interval.ms': 500,
      'commit.interval.ms': 100,
      'request.timeout.ms': 5000,
    },
    name: (x) => `${options.namespace}${x}`,
    clock: options.clock,
    random: seededRandom(options.seed),
    print: (line) => options.print(String(line)),
    onReject: ({ topic, partition, offset, reason }) => options.onReject({ topic, partition, offset, reason }),
  }
}

function connectable(config: KafkaConfig): Kafka {
  const { Kafka } = createRequire(import.meta.url)('kafkajs') as typeof import('kafkajs')
  return new Kafka(config)
}

/** kafkajs warns of any limit to an idempotent producer's retries. The limit is this file's, and outlasts what the labs promise. */
const limitedRetries = 'Limiting retries for the idempotent producer'

function writeLogLine({ namespace, label, log }: LogEntry): void {
  if (log.message.startsWith(limitedRetries)) return
  const { message, timestamp: _, logger: __, stack: ___, ...details } = log
  const rest = Object.keys(details).length > 0 ? ` ${JSON.stringify(details)}` : ''
  process.stderr.write(`kafkajs ${label} [${namespace}] ${message}${rest}\n`)
}
