import type { Kafka, KafkaConfig } from 'kafkajs'

/** Time, as student code sees it. Under test it can be the spec's. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after so many milliseconds of this clock; rejects when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** A message that could not be used. `reason` is for people. */
export interface Rejected {
  topic: string
  partition: number
  /** Kafka's 64-bit offset in decimal. */
  offset: string
  reason: string
}

/**
 * The part of KafkaStreams' configuration that does not depend on the application. Written out, not taken from Kafka Streams: with that
 * every lab's type check would read the whole of it. Times in ms.
 */
export interface KafkaStreamsSettings {
  readonly 'bootstrap.servers': readonly string[]
  readonly 'client.id': string
  readonly ssl?: boolean | { ca?: string }
  readonly sasl?: { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string }
  readonly 'session.timeout.ms': number
  readonly 'heartbeat.interval.ms': number
  readonly 'commit.interval.ms': number
  readonly 'request.timeout.ms': number
}

/** What student code is given in place of globals: the first argument of every exported function that is not pure. */
export interface Ctx {
  /** A kafkajs client whose traffic passes this test's wire. One of your own, for another client library: `clientConfig`. */
  readonly kafka: Kafka
  /** What `kafka` was made from (brokers, clientId, retry …), for clients of your own. */
  readonly clientConfig: KafkaConfig
  /**
   * What `KafkaStreams` is made from but for its name: `new KafkaStreams(topology, { ...ctx.streamsConfig, 'application.id': ctx.name('counts') })`.
   * Servers, security, and times under which a lost instance is noticed soon.
   */
  readonly streamsConfig: KafkaStreamsSettings
  /** The name of a topic, group or transactional id on this cluster: `ctx.name('orders')` is `orders` when you play and `k7f3.orders` under test. */
  name(x: string): string
  readonly clock: Clock
  /** Uniform in [0, 1), from the test's seed. */
  random(): number
  /** Prints a line on the console: what the user sees. */
  print(line: string): void
  /** Reports a message that cannot be used. The consumer goes on. */
  onReject(rejected: Rejected): void
}

/** A timer that student code waits for on a virtual clock. */
export interface Sleeper {
  /** Asked-for milliseconds. */
  ms: number
  /** On the subject's clock. */
  due: number
}
