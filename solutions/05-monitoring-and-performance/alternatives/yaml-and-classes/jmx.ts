/** Task 5.1, in YAML as people write it. */

export interface AgentOptions {
  jar: string
  host: string
  port: number
  rulesFile: string
}

export const jmxAgent = (options: AgentOptions): string =>
  ['-javaagent:', options.jar, '=', [options.host, options.port, options.rulesFile].join(':')].join('')

const topicRule = (bean: string, metric: string) => `
  - pattern: 'kafka.server<type=BrokerTopicMetrics, name=${bean}, topic=([^>]+)><>Count: (\\d+)'
    name: ${metric}
    labels:
      topic: "$1"
    value: $2
    type: COUNTER`

const quantileRule = (attribute: string, quantile: string) => `
  - pattern: 'kafka.network<type=RequestMetrics, name=TotalTimeMs, request=(\\w+)><>${attribute}: (.*)'
    name: kafka_request_seconds
    labels:
      request: "$1"
      quantile: "${quantile}"
    value: $2
    valueFactor: 0.001
    type: GAUGE`

const gaugeRule = (bean: string, metric: string) => `
  - pattern: '${bean}<>Value'
    name: ${metric}
    type: GAUGE`

export function jmxRules(): string {
  return `lowercaseOutputName: true
rules:${[
    topicRule('MessagesInPerSec', 'kafka_topic_messages_in_total'),
    topicRule('BytesInPerSec', 'kafka_topic_bytes_in_total'),
    topicRule('BytesOutPerSec', 'kafka_topic_bytes_out_total'),
    quantileRule('50thPercentile', '0.5'),
    quantileRule('95thPercentile', '0.95'),
    quantileRule('99thPercentile', '0.99'),
    gaugeRule('kafka.server<type=ReplicaManager, name=UnderReplicatedPartitions>', 'kafka_under_replicated_partitions'),
    gaugeRule('kafka.network<type=RequestChannel, name=RequestQueueSize>', 'kafka_request_queue_size'),
  ].join('')}
  - pattern: 'kafka.network<type=RequestMetrics, name=RequestsPerSec, request=(\\w+), version=(\\d+)><>Count'
    name: kafka_requests_total
    labels:
      request: "$1"
      version: "$2"
    type: COUNTER
`
}
