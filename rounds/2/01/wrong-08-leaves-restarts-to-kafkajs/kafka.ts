/** Task 1.1: what it takes to start Kafka on your own machine. */

export interface KafkaOptions {
  /** Port for clients on 127.0.0.1, and on no other address. */
  port: number
  /** Port of the controller on 127.0.0.1, and on no other address. */
  controllerPort: number
  /** Where Kafka keeps its data: an absolute path, of any characters but a comma (`log.dirs` is a list). */
  dataDir: string
}

/** A value as java.util.Properties reads it: ASCII alone, all else escaped, UTF-16 unit by unit. */
function escaped(value: string): string {
  let text = ''
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    if (unit === 0x5c) text += '\\\\'
    else if (unit <= 0x20 || unit >= 0x7f) text += `\\u${unit.toString(16).padStart(4, '0')}`
    else text += value[i]
  }
  return text
}

/** Kafka trims what it reads. A path that ends with a blank is the same path with a slash behind it. */
function untrimmed(path: string): string {
  return path.charCodeAt(path.length - 1) <= 0x20 ? `${path}/` : path
}

/**
 * The text of `server.properties`: one process in KRaft mode, broker and controller at once. Topics, groups and transactions
 * work on it.
 */
export function serverProperties({ port, controllerPort, dataDir }: KafkaOptions): string {
  const properties: Record<string, string> = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.bootstrap.servers': `127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': escaped(untrimmed(dataDir)),
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
  }
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

/**
 * The two commands that make the data directory (once, before the first start) and start Kafka, each as a list of words, by the
 * scripts that come with Kafka: `kafka-storage.sh` and `kafka-server-start.sh`.
 */
export function startCommands({ propertiesFile, clusterId }: {
  propertiesFile: string
  clusterId: string
}): [format: string[], start: string[]] {
  return [
    ['kafka-storage.sh', 'format', '--standalone', '--cluster-id', clusterId, '--config', propertiesFile],
    ['kafka-server-start.sh', propertiesFile],
  ]
}
