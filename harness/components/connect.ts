/** Kafka Connect: a distributed worker on the lane's broker, with the plugins that its lab asks for. */
import { writeFile } from 'node:fs/promises'
import { delimiter, dirname, join, relative } from 'node:path'
import { propertiesText } from '../java/index.ts'
import { startJavaComponent } from './jvm.ts'
import { ensureJars, ensureProgram } from './packages.ts'
import type { Component, StartOptions } from './types.ts'

const about = 'Kafka Connect 4.3.1'

/** What a worker can load beside the transformations and converters of its own: folders that hold it. */
const plugins = {
  'debezium-postgres': (options: StartOptions) =>
    ensureJars('debezium-postgres', 'Debezium for PostgreSQL 3.6.1', options.onProgress),
  'index-sink': async (options: StartOptions) =>
    dirname((await ensureProgram('index-sink', 'the index sink', options.onProgress)).classPath.split(delimiter)[0]!),
} satisfies Record<string, (options: StartOptions) => Promise<string>>

export type ConnectPlugin = keyof typeof plugins

export interface ConnectOptions extends StartOptions {
  bootstrapServers: readonly string[]
  plugins: readonly ConnectPlugin[]
  /** The worker's properties over the ones of a quick one. Its address and its plugins are the harness's. */
  properties?: Readonly<Record<string, string>>
}

/** Everything is quick to notice, and nothing waits. */
const quick = {
  'group.id': 'connect',
  'key.converter': 'org.apache.kafka.connect.json.JsonConverter',
  'value.converter': 'org.apache.kafka.connect.json.JsonConverter',
  'config.storage.topic': 'connect-configs',
  'offset.storage.topic': 'connect-offsets',
  'status.storage.topic': 'connect-status',
  'config.storage.replication.factor': '1',
  'offset.storage.replication.factor': '1',
  'status.storage.replication.factor': '1',
  'offset.storage.partitions': '1',
  'status.storage.partitions': '1',
  'offset.flush.interval.ms': '500',
  'scheduled.rebalance.max.delay.ms': '0',
}

/** Its REST API is the endpoint `http`. Connectors outlive kill and stop: they stand in Kafka. */
export async function startConnect(options: ConnectOptions): Promise<Component> {
  const [folder, ...loaded] = await Promise.all([
    ensureJars('connect', about, options.onProgress),
    ...options.plugins.map((name) => plugins[name](options)),
  ])
  return startJavaComponent({
    name: 'connect',
    about,
    folder,
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    classPath: join(folder, '*'),
    mainClass: 'org.apache.kafka.connect.cli.ConnectDistributed',
    heapMb: 256,
    ports: 1,
    async prepare(directory, [port]) {
      const http = `http://127.0.0.1:${port}`
      const properties = {
        'bootstrap.servers': options.bootstrapServers.join(','),
        ...quick,
        ...options.properties,
        listeners: http,
        // Relative: a path of the user's may hold the comma that separates folders here.
        'plugin.path': loaded.map((path) => relative(directory, path)).join(','),
        // Looks into META-INF/services instead of reading every class: seconds of each start.
        'plugin.discovery': 'service_load',
      }
      await writeFile(join(directory, 'worker.properties'), propertiesText(properties))
      return {
        endpoints: { http },
        flags: ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'],
        args: ['worker.properties'],
        async ready(signal) {
          const health = await fetch(`${http}/health`, { signal })
          if (!health.ok) throw new Error(`GET ${http}/health: ${health.status} ${await health.text()}`)
        },
      }
    },
  })
}
