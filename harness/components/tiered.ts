/** A Kafka whose topics may have two tiers: settings say which store it has, and how it is reached. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { guardedDirectory } from '../guardian/index.ts'
import { propertiesText } from '../java/index.ts'
import { home } from '../places/index.ts'
import { freePorts } from '../processes/index.ts'
import { notRunning } from './failures.ts'
import { openObjectStore, storeAccess } from './object-store.ts'
import { remoteStorageClassPath } from './remote-storage.ts'
import type { Component, Settings, StartOptions } from './types.ts'

/** Of a tiered Kafka, in a folder of its own. */
export interface TieredPlace {
  folder: string
  /** For `CLIENTS`, `INTERNAL` and the controller. */
  ports: readonly [clients: number, internal: number, controller: number]
}

/** A folder that goes with it, free ports, and the file with what the store knows its users by. */
export async function tieredPlace(): Promise<TieredPlace & AsyncDisposable & { credentialsFile: string }> {
  const runs = join(home, 'run')
  await mkdir(runs, { recursive: true })
  const directory = await guardedDirectory(runs, 'tiered-')
  const credentialsFile = join(directory.path, 'our credentials.properties')
  await writeFile(credentialsFile, `access.key=${storeAccess.accessKey}\nsecret.key=${storeAccess.secretKey}\n`)
  const ports = (await freePorts(3)) as [number, number, number]
  return {
    folder: directory.path,
    ports,
    credentialsFile,
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  }
}

/**
 * Runs from `start(settings)` on, for a person who looks at where records are; `start()` alone starts nothing. Endpoints: `kafka` (host:port for clients),
 * `plugin` (class path of the remote storage manager), `credentials` (path of the file with the keys of the store).
 */
export async function startTiered({ onProgress }: StartOptions = {}): Promise<Component> {
  const plugin = await remoteStorageClassPath(onProgress)
  const place = await tieredPlace()
  let running: AsyncDisposable | undefined
  const end = async () => {
    await running?.[Symbol.asyncDispose]()
    running = undefined
  }
  return {
    mode: 'native',
    endpoints: { kafka: `127.0.0.1:${place.ports[0]}`, plugin, credentials: place.credentialsFile },
    async start(settings) {
      if (!settings) return
      await end()
      await makeBucket(settings)
      running = await startTieredKafka(place, settings)
    },
    kill: end,
    stop: end,
    async freeze() {
      throw notRunning('tiered', '')
    },
    async thaw() {},
    async clear() {},
    logTail: async () => '',
    async [Symbol.asyncDispose]() {
      await end()
      await place[Symbol.asyncDispose]()
    },
  }
}

/** The bucket that they name, whatever the plugin’s settings begin with. */
async function makeBucket(settings: Settings): Promise<void> {
  const named = (name: string) => Object.entries(settings).find(([key]) => key.endsWith(name))?.[1]
  const [endpoint, bucket] = [named('.endpoint'), named('.bucket')]
  if (endpoint && bucket) await openObjectStore(endpoint).createBucket(bucket)
}

/** `data` in its folder holds its topics. Throws COMMAND_FAILED, a verdict, with its own words where it does not start. */
export async function startTieredKafka({ folder, ports }: TieredPlace, settings: Settings): Promise<AsyncDisposable> {
  const { brokerProperties, ensureNativeKafka, startByCommands } = await import('../broker/index.ts')
  const properties = { ...brokerProperties(), ...beneath(ports, join(folder, 'data')), ...settings }
  const file = join(folder, 'server.properties')
  await writeFile(file, propertiesText(properties))
  const format = [
    'kafka-storage.sh',
    'format',
    '--standalone',
    '--ignore-formatted',
    '--cluster-id',
    'a2F0YS1sYWItMjItMjItMg',
  ]
  return startByCommands(await ensureNativeKafka(), folder, [
    [...format, '--config', file],
    ['kafka-server-start.sh', file],
  ])
}

/** Twice a second it looks for what is to be copied or deleted. */
function beneath([clients, internal, controller]: TieredPlace['ports'], dataDir: string): Settings {
  const listeners = `CLIENTS://127.0.0.1:${clients},INTERNAL://127.0.0.1:${internal}`
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    listeners: `${listeners},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': listeners,
    'listener.security.protocol.map': 'CLIENTS:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'INTERNAL',
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.bootstrap.servers': `127.0.0.1:${controller}`,
    'log.dirs': dataDir,
    'log.retention.check.interval.ms': '500',
    'remote.log.manager.task.interval.ms': '500',
    // It has 50 partitions unless it is told otherwise.
    'rlmm.config.remote.log.metadata.topic.num.partitions': '1',
    // A policy that leaves something to the broker finds this.
    'log.local.retention.bytes': '1048576',
    'log.retention.bytes': '8388608',
  }
}
