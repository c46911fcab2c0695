/** The Kafka with two tiers, as `kata play` starts it. */
import { Kafka, logLevel } from 'kafkajs'
import { expect, test } from 'vitest'
import { missingForJava } from '../java/index.ts'
import { started } from './fixtures/started.ts'
import { openObjectStore } from './index.ts'

test.skipIf(await missingForJava())('it runs from its settings on, and its bucket is there by then', async () => {
  await using components = await started(['s3', 'tiered'])
  const [s3, tiered] = [components.connected.get('s3'), components.connected.get('tiered')]
  const { kafka = '', plugin = '', credentials = '' } = tiered.endpoints
  const store = s3.endpoints['http']!
  const asked = async () => {
    const admin = new Kafka({ brokers: [kafka], logLevel: logLevel.NOTHING, retry: { retries: 0 } }).admin()
    try {
      await admin.connect()
      return (await admin.describeCluster()).brokers.length
    } finally {
      await admin.disconnect()
    }
  }
  await tiered.start()
  await expect(asked()).rejects.toThrow()
  const settings = {
    'config.providers': 'file',
    'config.providers.file.class': 'org.apache.kafka.common.config.provider.FileConfigProvider',
    'remote.log.storage.system.enable': 'true',
    'remote.log.storage.manager.class.name': 'kata.tiered.S3RemoteStorageManager',
    'remote.log.storage.manager.class.path': plugin,
    'remote.log.metadata.manager.listener.name': 'INTERNAL',
    'rlmm.config.remote.log.metadata.topic.replication.factor': '1',
    'rsm.config.endpoint': store,
    'rsm.config.bucket': 'play',
    'rsm.config.access.key': `\${file:${credentials}:access.key}`,
    'rsm.config.secret.key': `\${file:${credentials}:secret.key}`,
  }
  await tiered.start(settings)
  expect(await asked()).toBe(1)
  expect(await openObjectStore(store).buckets()).toContain('play')
  await tiered.kill()
  await expect(asked()).rejects.toThrow()
  await tiered.start(settings)
  expect(await asked()).toBe(1)
  await expect(tiered.start({ ...settings, 'rsm.config.bucket': 'play', 'log.dirs': '' })).rejects.toThrow(/log.dirs/)
})
