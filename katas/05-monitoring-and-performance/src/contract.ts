/** What is agreed between the broker's metrics, Prometheus, the dashboard and the report. It is given, you need not change it. */

/**
 * The metrics of a broker, as your rules name them (5.1). No others of Kafka's are exported.
 *
 * | metric | type | labels | MBean, attribute |
 * | --- | --- | --- | --- |
 * | `kafka_topic_messages_in_total` | counter | `topic` | `kafka.server:type=BrokerTopicMetrics,name=MessagesInPerSec,topic=…`, `Count` |
 * | `kafka_topic_bytes_in_total` | counter | `topic` | the same with `name=BytesInPerSec` |
 * | `kafka_topic_bytes_out_total` | counter | `topic` | the same with `name=BytesOutPerSec` |
 * | `kafka_requests_total` | counter | `request`, `version` | `kafka.network:type=RequestMetrics,name=RequestsPerSec,request=…,version=…`, `Count` |
 * | `kafka_request_seconds` | gauge | `request`, `quantile` (`0.5`, `0.95`, `0.99`) | `kafka.network:type=RequestMetrics,name=TotalTimeMs,request=…`, `50thPercentile`, `95thPercentile`, `99thPercentile` |
 * | `kafka_under_replicated_partitions` | gauge | | `kafka.server:type=ReplicaManager,name=UnderReplicatedPartitions`, `Value` |
 * | `kafka_request_queue_size` | gauge | | `kafka.network:type=RequestChannel,name=RequestQueueSize`, `Value` |
 */
export const brokerMetrics = [
  'kafka_topic_messages_in_total',
  'kafka_topic_bytes_in_total',
  'kafka_topic_bytes_out_total',
  'kafka_requests_total',
  'kafka_request_seconds',
  'kafka_under_replicated_partitions',
  'kafka_request_queue_size',
] as const

/** Of the lag exporter (5.2): a gauge with the labels `group`, `topic`, `partition`. */
export const lagMetric = 'kafka_group_lag'

/** The jobs of Prometheus (5.2): they become the label `job` of whatever is scraped. */
export const jobs = { brokers: 'kafka', lag: 'kafka-lag' } as const

/** Titles of the dashboard's panels (5.2), and what each of them shows. */
export const panels = {
  /** Records per second that brokers take: a line a topic, all brokers together. */
  throughput: 'Throughput',
  /** p50, p95 and p99 of Produce requests, in seconds: three lines, each of the broker that is slowest by it. */
  latency: 'Request latency',
  /** How many partitions are under-replicated, all brokers together. */
  underReplicated: 'Under-replicated partitions',
  /** How many records a group is behind: a line a group and topic, all partitions together; none while there is no number. */
  lag: 'Consumer lag',
  /** How many requests wait to be handled: a line a broker. */
  queue: 'Request queue',
} as const

/** The part of Grafana's dashboard JSON that this lab looks at. Grafana knows many more fields, and you may add them. */
export interface Dashboard {
  title: string
  uid: string
  panels: Panel[]
  [more: string]: unknown
}

export interface Panel {
  id: number
  title: string
  /** Grafana's name: `timeseries`, `stat`, … */
  type: string
  datasource: { type: 'prometheus'; uid: string }
  /** `expr` is PromQL. Grafana puts a time range in place of `$__rate_interval`: at least four scrapes. */
  targets: { refId: string; expr: string; legendFormat?: string }[]
  /** On a grid that is 24 wide. */
  gridPos: { x: number; y: number; w: number; h: number }
  fieldConfig?: { defaults?: { unit?: string } }
  [more: string]: unknown
}

/** How records are gathered before they are sent (5.4). */
export interface Batching {
  /** A batch is sent when the keys and values in it have so many bytes. */
  batchBytes: number
  /** It is sent so many ms after its first record, full or not. */
  lingerMs: number
  compression: 'none' | 'gzip'
}

/** What load is made (5.3). */
export interface Load {
  topic: string
  /** How many are measured. */
  records: number
  /** Planned at this rate, whether or not the broker keeps up. */
  perSecond: number
  /** Bytes of a value, at least 100. */
  valueBytes: number
  /** Sent and answered before the first record that is measured. Not in any number of the result. Default 0. */
  warmUp?: number
  /** Without it each record is a request of its own. */
  batching?: Batching
}

/** Percentiles of a record's latency in ms. */
export interface Latency {
  p50: number
  p95: number
  p99: number
  max: number
}

export interface LoadResult {
  /** Records that were measured: acknowledged and failed. */
  sent: number
  acknowledged: number
  failed: number
  /** From the planned start of the first one to the last answer. */
  seconds: number
  /** Of those that were acknowledged: from the moment that a record was planned for to its answer. Null: none was. */
  latency: Latency | null
}

/** One side of the report (5.5). */
export interface Measurement extends LoadResult {
  /** What was measured: a text of any kind. */
  label: string
  /** Produce requests of the measured records. */
  requests: number
  /** Bytes that they have on the wire. */
  bytes: number
}

/** A line of the report. */
export interface Change {
  metric: 'recordsPerSecond' | 'requestsPerRecord' | 'bytesPerRecord' | 'p50' | 'p95' | 'p99' | 'max'
  /** Null: there is nothing to divide by, or no latency. */
  before: number | null
  after: number | null
  /** after / before - 1: -0.5 is half as much. Null where that is no number. */
  change: number | null
  /** Of throughput more is better, of all others less. `same`: as much, or one of the two is null. */
  verdict: 'better' | 'worse' | 'same'
}
