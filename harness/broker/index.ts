import { engineVersion } from '../docker/index.ts'
import { KataError, messageOf } from '../errors/index.ts'
import { home, type OnProgress } from '../places/index.ts'
import { type Cluster, startClusterIn } from './cluster.ts'
import { ensureImage, kafkaImage } from './docker.ts'
import { brokerMode } from './mode.ts'
import { startNative } from './native.ts'
import { ensureKafkaIn, type NativeKafka } from './native-kafka.ts'
import { type Secured, startSecuredIn } from './secured.ts'
import type { Broker, BrokerMode, BrokerOptions } from './types.ts'

export type { Cluster } from './cluster.ts'
export { type Check, doctor, externalCheck } from './doctor.ts'
export { brokerMode } from './mode.ts'
export { prepareKafka } from './native.ts'
export type { NativeKafka } from './native-kafka.ts'
export { brokerProperties } from './profile.ts'
export { connectBroker, serveBroker } from './remote.ts'
export { startByCommands } from './scripts.ts'
export type { Secured } from './secured.ts'
export type { Broker, BrokerCapability, BrokerClientConfig, BrokerMode, BrokerOptions } from './types.ts'

/** Starts a Kafka, or finds the external one. Throws KataErrors; what a failed start began is gone by then. */
export async function startBroker(options: BrokerOptions = {}): Promise<Broker> {
  const mode = options.mode ?? brokerMode()
  switch (mode === 'auto' ? await bestMode(options.onProgress) : mode) {
    case 'native':
      return startNative({ ...options, home: options.home ?? home })
    case 'external':
      return (await import('./external.ts')).connectExternal(options)
    case 'container': {
      await engineVersion()
      await ensureImage(kafkaImage(), options.onProgress)
      return (await import('./container.ts')).startContainer(kafkaImage(), options)
    }
  }
}

/** The mode that `auto` stands for here: container where a Docker engine answers and has or pulls the image, else native. */
export async function bestMode(onProgress?: OnProgress): Promise<BrokerMode> {
  try {
    await engineVersion()
  } catch {
    return 'native'
  }
  try {
    await ensureImage(kafkaImage(), onProgress)
    return 'container'
  } catch (error) {
    const reason = error instanceof KataError ? error.observed : messageOf(error)
    onProgress?.({
      en: `no ${kafkaImage()} for the Docker engine (${reason}): Kafka runs natively`,
      ru: `для Docker нет образа ${kafkaImage()} (${reason}): Kafka запускается без контейнера`,
    })
    return 'native'
  }
}

/** What a native broker starts from, fetched and made once. For the bootstrap, and for the console tools among the jars. */
export function ensureNativeKafka(onProgress?: OnProgress): Promise<NativeKafka> {
  return ensureKafkaIn(home, onProgress)
}

/** Three native brokers behind TLS and SASL. */
export function startCluster(): Promise<Cluster> {
  return startClusterIn(home)
}

/** A native broker with users and ACLs, reached as this super user. */
export function startSecured(administrator: string): Promise<Secured> {
  return startSecuredIn(home, administrator)
}
