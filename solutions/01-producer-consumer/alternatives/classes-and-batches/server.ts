interface KafkaOptions {
  port: number
  controllerPort: number
  dataDir: string
}

export function serverProperties({ port, controllerPort, dataDir }: KafkaOptions): string {
  return `# One node that is broker and controller.
process.roles = broker,controller
node.id = 7
log.dirs = ${dataDir}

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

export function startCommands(given: { propertiesFile: string; clusterId: string }): [string[], string[]] {
  const format = `bin/kafka-storage.sh format -t ${given.clusterId} -c`.split(' ')
  return [
    [...format, given.propertiesFile],
    ['bin/kafka-server-start.sh', given.propertiesFile],
  ]
}
