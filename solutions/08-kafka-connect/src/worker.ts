/** Task 8.1: what PostgreSQL and the Connect worker are started with. */
import type { Config } from './contract.ts'

export function databaseSettings(): Config {
  return {
    wal_level: 'logical',
    max_replication_slots: '10',
    max_wal_senders: '10',
    max_slot_wal_keep_size: '1GB',
  }
}

const plainJson = (of: 'key' | 'value'): Config => ({
  [`${of}.converter`]: 'org.apache.kafka.connect.json.JsonConverter',
  [`${of}.converter.schemas.enable`]: 'false',
})

export function workerProperties({
  bootstrapServers,
  port,
  plugins,
  name,
}: {
  bootstrapServers: string[]
  port: number
  plugins: string
  name: string
}): Config {
  return {
    'bootstrap.servers': bootstrapServers.join(','),
    'group.id': name,
    'config.storage.topic': `${name}-configs`,
    'config.storage.replication.factor': '1',
    'offset.storage.topic': `${name}-offsets`,
    'offset.storage.replication.factor': '1',
    'status.storage.topic': `${name}-status`,
    'status.storage.replication.factor': '1',
    listeners: `http://127.0.0.1:${port}`,
    'plugin.path': plugins,
    'plugin.discovery': 'service_load',
    ...plainJson('key'),
    ...plainJson('value'),
    'config.providers': 'file',
    'config.providers.file.class': 'org.apache.kafka.common.config.provider.FileConfigProvider',
  }
}
