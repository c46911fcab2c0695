/** Task 1.1: what it takes to start Kafka on your own machine. */

export interface KafkaOptions {
  /** Port for clients on 127.0.0.1. */
  port: number
  /** Port of the controller on 127.0.0.1. */
  controllerPort: number
  /** Where Kafka keeps its data: an absolute path. */
  dataDir: string
}

/** The text of `server.properties`: one process in KRaft mode, broker and controller at once. */
export function serverProperties(options: KafkaOptions): string {
  const controller = `127.0.0.1:${options.controllerPort}`
  const properties: Record<string, string | number> = {
    'node.id': 7,
    'process.roles': 'broker,controller',
    'controller.quorum.bootstrap.servers': controller,
    'controller.listener.names': 'INNER',
    'inter.broker.listener.name': 'CLIENTS',
    'listener.security.protocol.map': 'CLIENTS:PLAINTEXT,INNER:PLAINTEXT',
    listeners: `CLIENTS://127.0.0.1:${options.port},INNER://${controller}`,
    'advertised.listeners': `CLIENTS://127.0.0.1:${options.port},INNER://${controller}`,
    'log.dirs': options.dataDir,
    'num.partitions': 3,
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 5,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 5,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
  }
  const lines = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `# Made by kafka.ts\n${lines.join('\n')}\n`
}

/** A .properties file is Latin-1 with \uXXXX for the rest, and a backslash must be doubled. */
const escapeProperty = (value: string) =>
  value.replace(/[^ -~]|\\/g, (c) => (c === '\\' ? '\\\\' : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`))

/**
 * The two commands that make the data directory and start Kafka, each as a list of words, by the scripts that come
 * with Kafka: `kafka-storage.sh` and `kafka-server-start.sh`.
 */
export function startCommands(options: {
  propertiesFile: string
  clusterId: string
}): [format: string[], start: string[]] {
  const { propertiesFile, clusterId } = options
  return [
    // Once more on a directory that is formatted already is no error.
    ['kafka-storage.sh', 'format', '-t', clusterId, '-c', propertiesFile, '--standalone', '--ignore-formatted'],
    ['kafka-server-start.sh', propertiesFile],
  ]
}
