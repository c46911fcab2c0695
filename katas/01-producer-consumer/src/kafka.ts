/** Task 1.1: what it takes to start Kafka on your own machine. */
import { notImplemented } from '#harness/kata'

export interface KafkaOptions {
  /** Port for clients on 127.0.0.1, and on no other address. */
  port: number
  /** Port of the controller on 127.0.0.1, and on no other address. */
  controllerPort: number
  /** Where Kafka keeps its data: an absolute path, of any characters but a comma (`log.dirs` is a list). */
  dataDir: string
}

/**
 * The text of `server.properties`: one process in KRaft mode, broker and controller at once. Topics, groups and transactions
 * work on it.
 */
export function serverProperties(_options: KafkaOptions): string {
  return notImplemented('1.1')
}

/**
 * The two commands that make the data directory (once, before the first start) and start Kafka, each as a list of words, by the
 * scripts that come with Kafka: `kafka-storage.sh` and `kafka-server-start.sh`.
 */
export function startCommands(_options: {
  propertiesFile: string
  clusterId: string
}): [format: string[], start: string[]] {
  return notImplemented('1.1')
}
