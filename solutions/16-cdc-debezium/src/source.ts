/** Task 16.3: from MySQL to Kafka. */
import type { Config, Database } from './contract.ts'

export function sourceConfig({
  database,
  tables,
  prefix,
  partitions,
  serverId,
  history,
  bootstrapServers,
}: {
  database: Database
  tables: string[]
  prefix: string
  partitions: number
  serverId: number
  history: string
  bootstrapServers: string[]
}): Config {
  return {
    'connector.class': 'io.debezium.connector.mysql.MySqlConnector',
    'tasks.max': '1',
    'database.hostname': database.host,
    'database.port': String(database.port),
    'database.user': database.user,
    'database.password': `\${file:${database.secrets}:password}`,
    'database.server.id': String(serverId),
    'topic.prefix': prefix,
    'database.include.list': exactly(database.name),
    'table.include.list': tables.map((table) => exactly(`${database.name}.${table}`)).join(','),
    'schema.history.internal.kafka.topic': history,
    'schema.history.internal.kafka.bootstrap.servers': bootstrapServers.join(','),
    'include.schema.changes': 'false',
    'snapshot.mode': 'initial',
    'bigint.unsigned.handling.mode': 'precise',
    ...converter('key'),
    ...converter('value'),
    'topic.creation.default.replication.factor': '1',
    'topic.creation.default.partitions': String(partitions),
    'topic.creation.default.cleanup.policy': 'compact',
  }
}

/** As a regular expression that this name alone matches: Debezium takes no account of case unless it is told to. */
const exactly = (name: string) => `(?-i)${name.replaceAll(/[.$]/g, '\\$&')}`

const converter = (of: 'key' | 'value'): Config => ({
  [`${of}.converter`]: 'org.apache.kafka.connect.json.JsonConverter',
  [`${of}.converter.schemas.enable`]: 'true',
  [`${of}.converter.replace.null.with.default`]: 'false',
})
