/** MirrorMaker 2: copies what settings say, between clusters that settings name. */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kafka, logLevel } from 'kafkajs'
import { propertiesText } from '../java/index.ts'
import { clearCluster } from './backup.ts'
import { notRunning, withoutBroker } from './failures.ts'
import { ensureArchive, type JavaComponent, startJavaComponent } from './jvm.ts'
import { ensureJars } from './packages.ts'
import type { Component, Settings, StartOptions } from './types.ts'

const about = 'MirrorMaker 2 of Kafka 4.3.1'

/** A worker writes a line for each connector, group and topic at each refresh. */
const logging = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn']

/**
 * There is nothing that it could copy until somebody says what: it runs from `start(settings)` on, and `start()` alone starts nothing. Settings are those of
 * mm2.properties. Each start is a worker of its own: nobody waits for one that was killed.
 */
export async function startMirror({ onProgress, bootstrapServers }: StartOptions): Promise<Component> {
  if (!bootstrapServers) throw withoutBroker('mirror')
  const folder = await ensureJars('mirror', about, onProgress)
  const given = { folder, ...(onProgress ? { onProgress } : {}) }
  await ensureArchive(described({ ...given, usual: trainingOn(bootstrapServers), ready: mirrored(bootstrapServers) }))
  await clearCluster(bootstrapServers, () => false)
  let running: Component | undefined
  const end = async (how: 'kill' | 'stop') => {
    await running?.[how]()
    await running?.[Symbol.asyncDispose]()
    running = undefined
  }
  return {
    mode: 'native',
    endpoints: {},
    async start(settings) {
      if (!settings) return
      if (running) await running.start(settings)
      else running = await startJavaComponent(described({ ...given, settings }))
    },
    kill: () => end('kill'),
    stop: () => end('stop'),
    async freeze() {
      if (!running) throw notRunning('mirror', '')
      return running.freeze()
    },
    thaw: async () => running?.thaw(),
    // What begins so is not of its making: whoever made it removes it.
    clear: (beginning) => clearCluster(bootstrapServers, (name) => name.indexOf(beginning) > 0),
    logTail: async () => (await running?.logTail()) ?? '',
    [Symbol.asyncDispose]: () => end('kill'),
  }
}

interface Described {
  folder: string
  settings?: Settings
  /** In the place of settings. */
  usual?: Settings
  onProgress?: StartOptions['onProgress']
  /** Beyond that it answers. */
  ready?: () => Promise<void>
}

function described({ folder, settings, usual = {}, onProgress, ready }: Described): JavaComponent {
  return {
    name: 'mirror',
    about,
    folder,
    ...(settings ? { settings } : {}),
    ...(onProgress ? { onProgress } : {}),
    classPath: join(folder, '*'),
    mainClass: 'org.apache.kafka.connect.mirror.MirrorMaker',
    heapMb: 256,
    ports: 1,
    prepare: async (_, [port = 0]) => ({
      endpoints: {},
      flags: logging,
      args: ['mm2.properties'],
      async ready(signal) {
        // Any answer: its API is for other workers alone, and stands once all of this one's flows are under way.
        await fetch(`http://127.0.0.1:${port}`, { signal })
        await ready?.()
      },
    }),
    async configure(directory, [port = 0], given = usual) {
      const properties = { ...quickWorkers(given), ...given, ...answeringAt(port) }
      await writeFile(join(directory, 'mm2.properties'), propertiesText(properties))
    },
  }
}

/** How it is asked whether it runs. */
const answeringAt = (port: number): Settings => ({
  'dedicated.mode.enable.internal.rest': 'true',
  listeners: `http://127.0.0.1:${port}`,
})

/**
 * Beneath the settings: no worker waits for one that was killed, which stays a member of its group for a while. And none looks through its class path for
 * plugins, or makes many partitions for what it notes: that alone would take it longer than all the rest of its start.
 */
function quickWorkers(settings: Settings): Settings {
  const clusters = (settings['clusters'] ?? '').split(',').map((alias) => alias.trim())
  const group = `mirror-${randomBytes(3).toString('hex')}`
  const quick = {
    'plugin.discovery': 'service_load',
    'offset.storage.partitions': '1',
    'status.storage.partitions': '1',
  }
  const of = (alias: string) => Object.entries({ ...quick, 'group.id': `${group}-${alias}` })
  const workers = clusters.flatMap((alias) => of(alias).map(([name, value]) => [`${alias}.${name}`, value]))
  return { 'plugin.discovery': quick['plugin.discovery'], ...Object.fromEntries(workers) }
}

/** From the broker to itself: what loads each class that a copy needs. */
const trainingOn = (bootstrapServers: readonly string[]): Settings => ({
  clusters: 'a,b',
  'a.bootstrap.servers': bootstrapServers.join(','),
  'b.bootstrap.servers': bootstrapServers.join(','),
  'a->b.enabled': 'true',
  'replication.factor': '1',
  'heartbeats.topic.replication.factor': '1',
  'checkpoints.topic.replication.factor': '1',
  'offset-syncs.topic.replication.factor': '1',
  'offset.storage.replication.factor': '1',
  'config.storage.replication.factor': '1',
  'status.storage.replication.factor': '1',
  'refresh.topics.interval.seconds': '1',
})

const mirrored = (bootstrapServers: readonly string[]) => async () => {
  const admin = new Kafka({ brokers: [...bootstrapServers], logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  try {
    if (!(await admin.listTopics()).includes('a.heartbeats')) throw new Error('no a.heartbeats')
  } finally {
    await admin.disconnect()
  }
}
