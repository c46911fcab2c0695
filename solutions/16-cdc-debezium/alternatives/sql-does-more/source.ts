/** Task 16.3: from MySQL to Kafka. */
import type { Config, Database } from './contract.ts'

export function sourceConfig(options: {
  database: Database
  tables: string[]
  prefix: string
  partitions: number
  serverId: number
  history: string
  bootstrapServers: string[]
}): Config {
  const { host, port, name, user, secrets } = options.database
  const prefixed = (prefix: string, properties: Config) =>
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [`${prefix}${key}`, value]))
  const json = { '': 'JsonConverter', '.schemas.enable': 'true', '.replace.null.with.default': 'false' }
  return {
    ...prefixed('database.', {
      hostname: host,
      port: `${port}`,
      user,
      password: ['$', `{file:${secrets}:password}`].join(''),
      'server.id': `${options.serverId}`,
    }),
    ...prefixed('schema.history.internal.', {
      'kafka.topic': options.history,
      'kafka.bootstrap.servers': `${options.bootstrapServers}`,
      'store.only.captured.tables.ddl': 'true',
    }),
    ...prefixed('topic.creation.default.', {
      'replication.factor': '-1',
      partitions: `${options.partitions}`,
      'cleanup.policy': 'compact',
    }),
    ...prefixed('key.converter', json),
    ...prefixed('value.converter', json),
    'connector.class': 'io.debezium.connector.mysql.MySqlConnector',
    'topic.prefix': options.prefix,
    'table.include.list': `(?-i)${name}\\.(${options.tables.join('|')})`,
    'include.schema.changes': 'false',
    'decimal.handling.mode': 'precise',
    'bigint.unsigned.handling.mode': 'precise',
    'snapshot.mode': 'when_needed',
    'snapshot.locking.mode': 'minimal',
  }
}
