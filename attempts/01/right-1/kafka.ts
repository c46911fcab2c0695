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
  const listeners = `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`
  return [
    'process.roles=broker,controller',
    'node.id=1',
    `listeners=${listeners}`,
    `advertised.listeners=${listeners}`,
    'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name=PLAINTEXT',
    'controller.listener.names=CONTROLLER',
    `controller.quorum.bootstrap.servers=127.0.0.1:${controllerPort}`,
    `log.dirs=${propertyValue(dataDir)}`,
    // One broker can hold one replica.
    'default.replication.factor=1',
    'min.insync.replicas=1',
    'offsets.topic.replication.factor=1',
    'transaction.state.log.replication.factor=1',
    'transaction.state.log.min.isr=1',
    'share.coordinator.state.topic.replication.factor=1',
    'share.coordinator.state.topic.min.isr=1',
    // A group of one's own need not wait for others.
    'group.initial.rebalance.delay.ms=0',
    '',
  ].join('\n')
}

/** As java.util.Properties reads it: a backslash escapes, and bytes are Latin-1, so all else is written \uXXXX. */
function propertyValue(text: string): string {
  let escaped = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (text[i] === '\\') escaped += '\\\\'
    else if (code < 0x20 || code > 0x7e) escaped += `\\u${code.toString(16).padStart(4, '0')}`
    else escaped += text[i]
  }
  return escaped
}

/**
 * The two commands that make the data directory and start Kafka, each as a list of words, by the scripts that come
 * with Kafka: `kafka-storage.sh` and `kafka-server-start.sh`.
 */
export function startCommands({ propertiesFile, clusterId }: { propertiesFile: string; clusterId: string }): [
  format: string[],
  start: string[],
] {
  return [
    ['kafka-storage.sh', 'format', '--standalone', '--cluster-id', clusterId, '--config', propertiesFile],
    ['kafka-server-start.sh', propertiesFile],
  ]
}
