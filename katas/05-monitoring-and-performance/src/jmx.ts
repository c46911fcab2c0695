/** Task 5.1: what a broker tells of itself, by the JMX exporter. */
import { notImplemented } from '#harness/kata'

export interface AgentOptions {
  /** Path of the exporter's jar. */
  jar: string
  /** Where it answers: this address and no other. */
  host: string
  port: number
  /** Path of the file with `jmxRules()`. */
  rulesFile: string
}

/** The option of the JVM that makes the exporter part of the broker (`KAFKA_OPTS`), as the exporter's documentation has it. */
export function jmxAgent(_options: AgentOptions): string {
  return notImplemented('5.1')
}

/**
 * The text of the exporter's rules, in YAML (JSON is YAML too). What they export: `brokerMetrics` of the contract, with these types and labels, and nothing else
 * of Kafka's: each series costs memory in Prometheus.
 * Labels are what the MBean says, unchanged. A topic has one series a metric; that of all topics together is none of them. Times are in seconds.
 */
export function jmxRules(): string {
  return notImplemented('5.1')
}
