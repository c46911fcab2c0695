/** Task 1.1: what it takes to start Kafka on your own machine. */

export interface KafkaOptions {
  /** Port for clients on 127.0.0.1, and on no other address. */
  port: number
  /** Port of the controller on 127.0.0.1, and on no other address. */
  controllerPort: number
  /** Where Kafka keeps its data: an absolute path, of any characters but a comma (`log.dirs` is a list). */
  dataDir: string
}

/** `server.properties` is Latin-1 with escapes. Whatever is not plain stands as its code. */
const quoted = (value: string) =>
  value.replaceAll(/[^\w/.:-]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * The text of `server.properties`: one process in KRaft mode, broker and controller at once. Topics, groups and transactions
 * work on it.
 */
export function serverProperties(options: KafkaOptions): string {
  const clients = `127.0.0.1:${options.port}`
  const controller = `127.0.0.1:${options.controllerPort}`
  // A slash at the end keeps the blank before it: Kafka trims values.
  const directory = quoted(options.dataDir.replace(/[\0-\x20]$/, '$&/'))
  return `# one process, broker and controller
process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers=${controller}
controller.listener.names=CONTROLLER
listeners=CLIENTS://${clients},CONTROLLER://${controller}
advertised.listeners=CLIENTS://${clients}
inter.broker.listener.name=CLIENTS
listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${directory}

# one broker: one replica of each internal topic
default.replication.factor=1
min.insync.replicas=1
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
`
}

/**
 * The two commands that make the data directory (once, before the first start) and start Kafka, each as a list of words, by the
 * scripts that come with Kafka: `kafka-storage.sh` and `kafka-server-start.sh`.
 */
export function startCommands(options: { propertiesFile: string; clusterId: string }): [format: string[], start: string[]] {
  const format = ['kafka-storage.sh', 'format', '-t', options.clusterId, '-c', options.propertiesFile, '--standalone']
  return [format, ['kafka-server-start.sh', options.propertiesFile]]
}
