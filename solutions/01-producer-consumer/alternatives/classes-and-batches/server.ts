interface KafkaOptions {
  port: number
  controllerPort: number
  dataDir: string
}

export function serverProperties({ port, controllerPort, dataDir }: KafkaOptions): string {
  return `# One node that is broker and controller.
process.roles = broker,controller
node.id = 7
log.dirs = ${value(dataDir)}

listeners = CLIENTS://127.0.0.1:${port},QUORUM://127.0.0.1:${controllerPort}
listener.security.protocol.map = CLIENTS:PLAINTEXT,QUORUM:PLAINTEXT
inter.broker.listener.name = CLIENTS
controller.listener.names = QUORUM
controller.quorum.voters = 7@127.0.0.1:${controllerPort}

offsets.topic.replication.factor = 1
offsets.topic.num.partitions = 5
transaction.state.log.replication.factor = 1
transaction.state.log.min.isr = 1
`
}

/** A properties file is Latin-1: all that is not, and the backslash, is escaped. */
function value(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return units
    .map((unit) =>
      unit === 0x5c || unit < 0x20 || unit > 0x7e
        ? `\\u${unit.toString(16).padStart(4, '0')}`
        : String.fromCharCode(unit),
    )
    .join('')
}

export function startCommands(given: { propertiesFile: string; clusterId: string }): [string[], string[]] {
  const format = `bin/kafka-storage.sh format -t ${given.clusterId} -c`.split(' ')
  return [
    [...format, given.propertiesFile],
    ['bin/kafka-server-start.sh', given.propertiesFile],
  ]
}
