/** Task 22.1: what makes a broker one with two tiers. */
import type { Properties, Store } from './contract.ts'

export interface BrokerOptions {
  classPath: string
  store: Store
  listener: string
  coldWaitMs: number
}

export function tieredBroker({ classPath, store, listener, coldWaitMs }: BrokerOptions): Properties {
  const secret = (name: string) => `\${file:${store.credentialsFile}:${name}}`
  return {
    'config.providers': 'file',
    'config.providers.file.class': 'org.apache.kafka.common.config.provider.FileConfigProvider',
    'remote.log.storage.system.enable': 'true',
    'remote.log.storage.manager.class.name': 'kata.tiered.S3RemoteStorageManager',
    'remote.log.storage.manager.class.path': classPath,
    'remote.log.storage.manager.impl.prefix': 'rsm.config.',
    'rsm.config.endpoint': store.endpoint,
    'rsm.config.bucket': store.bucket,
    'rsm.config.access.key': secret('access.key'),
    'rsm.config.secret.key': secret('secret.key'),
    'remote.log.metadata.manager.listener.name': listener,
    'remote.log.metadata.manager.impl.prefix': 'rlmm.config.',
    'rlmm.config.remote.log.metadata.topic.replication.factor': '1',
    'remote.fetch.max.wait.ms': String(coldWaitMs),
  }
}
