/** Task 5.1: what a broker tells of itself, by the JMX exporter. */

export interface AgentOptions {
  jar: string
  host: string
  port: number
  rulesFile: string
}

export function jmxAgent({ jar, host, port, rulesFile }: AgentOptions): string {
  // Without the host the exporter listens at every address of the machine.
  return `-javaagent:${jar}=${host}:${port}:${rulesFile}`
}

const ofTopics = { MessagesInPerSec: 'messages_in', BytesInPerSec: 'bytes_in', BytesOutPerSec: 'bytes_out' }
const quantiles = { '50th': '0.5', '95th': '0.95', '99th': '0.99' }

/** JSON is YAML too, and knows how to quote a pattern. */
export function jmxRules(): string {
  const rules = [
    // The MBean of all topics together has no `topic`: it would count everything twice in each sum.
    ...Object.entries(ofTopics).map(([bean, name]) => ({
      pattern: `kafka\\.server<type=BrokerTopicMetrics, name=${bean}, topic=(.+)><>Count`,
      name: `kafka_topic_${name}_total`,
      type: 'COUNTER',
      labels: { topic: '$1' },
    })),
    {
      pattern: 'kafka\\.network<type=RequestMetrics, name=RequestsPerSec, request=(.+), version=(.+)><>Count',
      name: 'kafka_requests_total',
      type: 'COUNTER',
      labels: { request: '$1', version: '$2' },
    },
    ...Object.entries(quantiles).map(([attribute, quantile]) => ({
      pattern: `kafka\\.network<type=RequestMetrics, name=TotalTimeMs, request=(.+)><>${attribute}Percentile`,
      name: 'kafka_request_seconds',
      type: 'GAUGE',
      valueFactor: 0.001,
      labels: { request: '$1', quantile },
    })),
    {
      pattern: 'kafka\\.server<type=ReplicaManager, name=UnderReplicatedPartitions><>Value',
      name: 'kafka_under_replicated_partitions',
      type: 'GAUGE',
    },
    {
      pattern: 'kafka\\.network<type=RequestChannel, name=RequestQueueSize><>Value',
      name: 'kafka_request_queue_size',
      type: 'GAUGE',
    },
  ]
  // The exporter reads these MBeans alone: a broker has thousands, one for each partition among them.
  const includeObjectNames = [
    ...Object.keys(ofTopics).map((bean) => `kafka.server:type=BrokerTopicMetrics,name=${bean},topic=*`),
    'kafka.network:type=RequestMetrics,name=RequestsPerSec,*',
    'kafka.network:type=RequestMetrics,name=TotalTimeMs,*',
    'kafka.server:type=ReplicaManager,name=UnderReplicatedPartitions',
    'kafka.network:type=RequestChannel,name=RequestQueueSize',
  ]
  return JSON.stringify({ includeObjectNames, rules }, null, 2)
}
