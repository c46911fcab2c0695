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
export function serverProperties({ port, controllerPort, dataDir }: KafkaOptions): string {
  const properties = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.bootstrap.servers': `127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': escaped(dataDir),
    // One broker cannot hold the three replicas that the internal topics ask for by default: without these, no group
    // ever finds its coordinator.
    'offsets.topic.replication.factor': 1,
    // Fifty by default, to spread groups over many brokers. On one they cost seconds at the first group.
    'offsets.topic.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
  }
  return Object.entries(properties)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('')
}

/** As java.util.Properties reads it: bytes are Latin-1, so other letters are written \\uXXXX, and a backslash is doubled. */
function escaped(value: string): string {
  const code = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return value.replaceAll('\\', '\\\\').replace(/[^ -~]/g, code)
}

/** The two commands that make the data directory and start Kafka, each as a list of words. */
export function startCommands(options: {
  propertiesFile: string
  clusterId: string
}): [format: string[], start: string[]] {
  const { propertiesFile, clusterId } = options
  return [
    ['kafka-storage.sh', 'format', '--standalone', '--cluster-id', clusterId, '--config', propertiesFile],
    ['kafka-server-start.sh', propertiesFile],
  ]
}
