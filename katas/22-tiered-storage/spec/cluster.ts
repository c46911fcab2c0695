/** A real Kafka from the graded properties, and a real object store behind a proxy that counts. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, type Component, type HttpWire, type Subject } from '#harness'
import {
  openObjectStore,
  remoteStorageClassPath,
  type StoredObject,
  startTieredKafka,
  tieredPlace,
} from '#harness/components'
import { openHttpWire } from '#harness/http-wire'
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
  await using resources = new AsyncDisposableStack()
  const place = resources.use(await tieredPlace())
  const { folder, credentialsFile } = place
  const bucket = `katas-${crypto.randomUUID()}`
  const store = openObjectStore(s3.endpoints['http']!)
  await store.createBucket(bucket)
  resources.defer(async () => {
    for (const { key } of await store.list(bucket)) await store.remove(bucket, key)
  })
  const wire = resources.use(await openHttpWire(s3.endpoints['http']!))
  const properties = await app.tieredBroker({
    classPath: await remoteStorageClassPath(),
    store: { endpoint: wire.url, bucket, credentialsFile },
    listener: 'INTERNAL',
    coldWaitMs,
  })
  resources.use(await startTieredKafka(place, properties))
  const all = resources.move()
  const brokers = [`127.0.0.1:${place.ports[0]}`]
  const folderOf = (topic: string, partition = 0) => join(folder, 'data', `${topic}-${partition}`)
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
