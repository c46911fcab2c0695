/** A real Kafka from the graded properties, and a real object store behind a proxy that counts. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, type Component, type HttpWire, type Subject } from '#harness'
import { brokerProperties, ensureNativeKafka, startByCommands } from '#harness/broker'
import { openObjectStore, remoteStorageClassPath, type StoredObject, storeAccess } from '#harness/components'
import { guardedDirectory } from '#harness/guardian'
import { openHttpWire } from '#harness/http-wire'
import { propertiesText } from '#harness/java'
import { repository } from '#harness/lab'
import { freePorts } from '#harness/processes'
import { openTopics, type Topics } from '#harness/topics'
import type * as Lab from '../src/index.ts'

export type App = Subject<typeof Lab>

export interface Tiered extends AsyncDisposable {
  /** As the student’s functions get it. */
  readonly cluster: Lab.Cluster
  /** Between the broker and the store. */
  readonly wire: HttpWire
  /** Topics with names of a test’s own. */
  topics(namespace: string): Promise<Topics>
  /** What the store has of a topic. */
  stored(topic: string): Promise<Stored[]>
  /** The bytes of one of them. */
  bytesOf(object: Stored): Promise<Uint8Array>
  /** Base offsets of the segments of a partition that the broker has on its disk. */
  onDisk(topic: string, partition?: number): Promise<number[]>
  /** The folder of a partition on the broker’s disk. */
  folderOf(topic: string, partition?: number): string
}

export interface Stored extends StoredObject {
  /** `log`, or the kind of an index. */
  part: string
  base: number
}

/** How long a read of cold data waits for the store here. */
export const coldWaitMs = 3_000

export async function startTiered(app: App, s3: Component): Promise<Tiered> {
  const runs = join(repository, '.kata', 'run')
  await mkdir(runs, { recursive: true })
  await using resources = new AsyncDisposableStack()
  const { path } = resources.use(await guardedDirectory(runs, 'tiered-'))
  const [clients, internal, controller] = (await freePorts(3)) as [number, number, number]
  const bucket = `katas-${crypto.randomUUID()}`
  const store = openObjectStore(s3.endpoints['http']!)
  await store.createBucket(bucket)
  resources.defer(async () => {
    for (const { key } of await store.list(bucket)) await store.remove(bucket, key)
  })
  const wire = resources.use(await openHttpWire(s3.endpoints['http']!))
  const credentialsFile = join(path, 'our credentials.properties')
  await writeFile(credentialsFile, `access.key=${storeAccess.accessKey}\nsecret.key=${storeAccess.secretKey}\n`)
  const data = join(path, 'data')
  const properties = {
    ...given({ clients, internal, controller }, data),
    ...(await app.tieredBroker({
      classPath: await remoteStorageClassPath(),
      store: { endpoint: wire.url, bucket, credentialsFile },
      listener: 'INTERNAL',
      coldWaitMs,
    })),
  }
  const propertiesFile = join(path, 'server.properties')
  await writeFile(propertiesFile, propertiesText(properties))
  const format = ['kafka-storage.sh', 'format', '--standalone', '--cluster-id', 'a2F0YS1sYWItMjItMjItMg']
  const commands = [
    [...format, '--config', propertiesFile],
    ['kafka-server-start.sh', propertiesFile],
  ] as const
  resources.use(await startByCommands(await ensureNativeKafka(), path, commands))
  const all = resources.move()
  const brokers = [`127.0.0.1:${clients}`]
  const folderOf = (topic: string, partition = 0) => join(data, `${topic}-${partition}`)
  return {
    cluster: { brokers },
    wire,
    topics: (namespace) => openTopics({ bootstrapServers: brokers, namespace }),
    stored: async (topic) => (await store.list(bucket)).flatMap((object) => partOf(object, topic)),
    bytesOf: ({ key }) => store.get(bucket, key),
    async onDisk(topic, partition) {
      const files = await readdir(folderOf(topic, partition))
      return files
        .filter((file) => file.endsWith('.log'))
        .map((file) => Number.parseInt(file, 10))
        .sort((one, other) => one - other)
    },
    folderOf,
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

/** `orders-<id>/0/00000000000000000040-<id>.log` */
function partOf(object: StoredObject, topic: string): Stored[] {
  const [folder = '', , name = ''] = object.key.split('/')
  if (folder.slice(0, -23) !== topic) return []
  return [{ ...object, part: name.slice(name.lastIndexOf('.') + 1), base: Number.parseInt(name, 10) }]
}

/** What stands in the properties already. */
function given(ports: { clients: number; internal: number; controller: number }, dataDir: string) {
  const listeners = `CLIENTS://127.0.0.1:${ports.clients},INTERNAL://127.0.0.1:${ports.internal}`
  return {
    ...brokerProperties(),
    'process.roles': 'broker,controller',
    'node.id': '1',
    listeners: `${listeners},CONTROLLER://127.0.0.1:${ports.controller}`,
    'advertised.listeners': listeners,
    'listener.security.protocol.map': 'CLIENTS:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'INTERNAL',
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.bootstrap.servers': `127.0.0.1:${ports.controller}`,
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

/** One broker for all tests of a file: it takes some seconds to start. What did not start for the first test does not start for the next. */
export function sharedTiered(): (app: App, s3: Component) => Promise<Tiered> {
  let started: Promise<Tiered> | undefined
  afterAll(async () => {
    const ending = started
    started = undefined
    await ending?.then(
      (tiered) => tiered[Symbol.asyncDispose](),
      () => {}, // told by the tests
    )
  })
  return (app, s3) => (started ??= startTiered(app, s3))
}
