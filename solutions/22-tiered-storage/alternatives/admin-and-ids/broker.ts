/** Task 22.1, with prefixes of its own and defaults where they are right. */
import type { Properties, Store } from './contract.ts'

export interface BrokerOptions {
  classPath: string
  store: Store
  listener: string
  coldWaitMs: number
}

export function tieredBroker(options: BrokerOptions): Properties {
  const own = {
    endpoint: options.store.endpoint,
    bucket: options.store.bucket,
    region: 'us-east-1',
    ...Object.fromEntries(
      ['access.key', 'secret.key'].map((name) => [name, `\${file:${options.store.credentialsFile}:${name}}`]),
    ),
  }
  const prefixed = Object.entries(own).map(([name, value]) => [`store.${name}`, value] as const)
  return {
    'config.providers': 'file',
    'config.providers.file.class': 'org.apache.kafka.common.config.provider.FileConfigProvider',
    'remote.log.storage.system.enable': 'true',
    'remote.log.storage.manager.class.name': 'kata.tiered.S3RemoteStorageManager',
    'remote.log.storage.manager.class.path': options.classPath,
    'remote.log.storage.manager.impl.prefix': 'store.',
    'remote.log.metadata.manager.listener.name': options.listener,
    'rlmm.config.remote.log.metadata.topic.replication.factor': '1',
    'remote.fetch.max.wait.ms': `${options.coldWaitMs}`,
    ...Object.fromEntries(prefixed),
  }
}
