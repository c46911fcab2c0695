import type { Headers, ProcessorSupplier, RecordMetadata } from '../processors/types.ts'
import type { Serde } from '../serdes/types.ts'
import type { StateStore } from '../stores/types.ts'

export type AutoOffsetReset = 'earliest' | 'latest' | 'none'

/** A record as a timestamp extractor sees it. `timestamp` is what the topic has, in milliseconds. */
export interface ConsumerRecord<K = unknown, V = unknown> extends RecordMetadata {
  readonly key: K
  readonly value: V
  readonly timestamp: number
  readonly headers: Headers
}

/** Gives a record's time; a negative one drops the record. `partitionTime`: the largest taken from its partition, -1 before any. */
export type TimestampExtractor = (record: ConsumerRecord, partitionTime: number) => number

export interface RecordContext extends RecordMetadata {
  readonly timestamp: number
  readonly headers: Headers
}

/** Names the topic that a record goes to; the topic must exist. */
export type TopicNameExtractor<K = unknown, V = unknown> = (key: K, value: V, context: RecordContext) => string

/**
 * Chooses the partitions of a record: undefined leaves it to the producer (murmur2 of the key's bytes), an empty list drops
 * the record, several numbers send it to each. Source: KIP-837.
 */
export type StreamPartitioner<K = unknown, V = unknown> = (
  topic: string,
  key: K,
  value: V,
  partitionCount: number,
) => number | readonly number[] | undefined

/** `serde` undefined: the configured default is taken, and where there is none the start is refused. */
export interface SourceNode {
  readonly kind: 'source'
  readonly name: string
  readonly topics: readonly string[]
  readonly keySerde: Serde<unknown> | undefined
  readonly valueSerde: Serde<unknown> | undefined
  readonly timestampExtractor: TimestampExtractor | undefined
  readonly offsetReset: AutoOffsetReset | undefined
}

export interface ProcessorNode {
  readonly kind: 'processor'
  readonly name: string
  readonly predecessors: readonly string[]
  readonly supplier: ProcessorSupplier
  /** In order of connection. */
  readonly stores: readonly string[]
}

export interface SinkNode {
  readonly kind: 'sink'
  readonly name: string
  readonly predecessors: readonly string[]
  readonly topic: string | TopicNameExtractor
  readonly keySerde: Serde<unknown> | undefined
  readonly valueSerde: Serde<unknown> | undefined
  readonly partitioner: StreamPartitioner | undefined
}

export type TopologyNode = SourceNode | ProcessorNode | SinkNode

/** The defaults that stores, sources and sinks fall back to. */
export interface DefaultSerdes {
  readonly key: Serde<unknown> | undefined
  readonly value: Serde<unknown> | undefined
}

/** Makes a store for each task. `build()` gives a closed, empty store. */
export interface StoreBuilder<S extends StateStore = StateStore> {
  readonly name: string
  readonly loggingEnabled: boolean
  /** Overrides of the changelog topic's configuration. */
  readonly logConfig: Readonly<Record<string, string>>
  /** Milliseconds; set for stores with windows: their changelog is compacted and deleted. */
  readonly retentionMs: number | undefined
  build(defaults: DefaultSerdes): S
}

/** A changelog topic to be created: its name in full and its configuration (`cleanup.policy`, `retention.ms`, …). */
export interface ChangelogTopic {
  readonly topic: string
  readonly config: Readonly<Record<string, string>>
}

export interface StoreDefinition {
  readonly name: string
  readonly builder: StoreBuilder
  readonly processors: readonly string[]
  /** Undefined where logging is disabled. */
  readonly changelog: ChangelogTopic | undefined
}

/** A repartition topic to be created. `partitions` undefined: as many as the largest of its co-partition group, or of the topics upstream. */
export interface RepartitionTopic {
  readonly topic: string
  readonly partitions: number | undefined
  readonly config: Readonly<Record<string, string>>
}

/** A source and the store that every instance fills from all partitions of its topic. */
export interface GlobalStoreDefinition {
  readonly name: string
  readonly topic: string
  readonly source: SourceNode
  readonly processor: ProcessorNode
  readonly builder: StoreBuilder
}

/** One connected part of the topology: a task runs it for one partition number. Names of topics are in full. */
export interface SubtopologyPlan {
  readonly id: number
  /** Parents before children. */
  readonly nodes: readonly TopologyNode[]
  /** Topics to subscribe to, repartition topics included. */
  readonly sourceTopics: readonly string[]
  /** Topics named by sinks; a topic chosen by an extractor is not known before. */
  readonly sinkTopics: readonly string[]
  /** Those of `sourceTopics` that Kafka Streams itself creates. */
  readonly repartitionTopics: readonly RepartitionTopic[]
  readonly stores: readonly StoreDefinition[]
  /** Groups of source topics that must have equal partition counts. */
  readonly copartitionGroups: readonly (readonly string[])[]
}

/** What a runtime needs of a topology. Made by `topology.plan(applicationId)`. */
export interface TopologyPlan {
  readonly applicationId: string
  readonly subtopologies: readonly SubtopologyPlan[]
  readonly globalStores: readonly GlobalStoreDefinition[]
  /** Of all stores, global ones and those that no processor uses included. */
  readonly storeNames: readonly string[]
  /** All sub-topologies as one: what TopologyTestDriver runs. */
  readonly whole: SubtopologyPlan
}
