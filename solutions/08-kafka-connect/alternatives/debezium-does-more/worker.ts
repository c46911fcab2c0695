/** Task 8.1: what PostgreSQL and the Connect worker are started with. */
import type { Config } from './contract.ts'

const connectorsAtOnce = 12

export const databaseSettings = (): Config => ({
  wal_level: 'logical',
  max_replication_slots: `${connectorsAtOnce}`,
  max_wal_senders: `${connectorsAtOnce + 2}`,
  max_slot_wal_keep_size: '1024MB',
})

export function workerProperties(options: {
  bootstrapServers: string[]
  port: number
  plugins: string
  name: string
}): Config {
  const storage = (['config', 'offset', 'status'] as const).flatMap((kind) => [
    [`${kind}.storage.topic`, `${options.name}-${kind === 'status' ? kind : `${kind}s`}`],
    [`${kind}.storage.replication.factor`, '1'],
  ])
  const converters = ['key', 'value'].flatMap((part) => [
    [`${part}.converter`, 'JsonConverter'],
    [`${part}.converter.schemas.enable`, 'false'],
  ])
  return {
    ...Object.fromEntries([...storage, ...converters]),
    'bootstrap.servers': `${options.bootstrapServers}`,
    'group.id': options.name,
    'plugin.path': options.plugins,
    listeners: `http://localhost:${options.port}`,
    'config.providers': 'file,env',
    'config.providers.file.class': 'org.apache.kafka.common.config.provider.FileConfigProvider',
    'config.providers.env.class': 'org.apache.kafka.common.config.provider.EnvVarConfigProvider',
    'offset.flush.interval.ms': '1000',
  }
}
