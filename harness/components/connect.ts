/** Kafka Connect: a distributed worker on the lane's broker, with Debezium for PostgreSQL and for MySQL, and the index sink. */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { delimiter, dirname, join, relative } from 'node:path'
import { propertiesText } from '../java/index.ts'
import { retry } from '../patience/index.ts'
import type { Face } from './face.ts'
import { withoutBroker } from './failures.ts'
import { startJavaComponent } from './jvm.ts'
import { ensureJars, ensureProgram } from './packages.ts'
import type { Component, Settings, StartOptions } from './types.ts'

const about = 'Kafka Connect 4.3.1'

/**
 * Endpoints: `http`, its REST API, and `plugins`, the folders of its plugins as `plugin.path` takes them. Connectors outlive kill and stop: they stand in
 * Kafka. A start with settings takes those for all of the worker's properties.
 */
export async function startConnect({ onProgress, bootstrapServers }: StartOptions): Promise<Component> {
  if (!bootstrapServers) throw withoutBroker('connect')
  const [folder, postgres, mysql, sink] = await Promise.all([
    ensureJars('connect', about, onProgress),
    ensureJars('debezium-postgres', 'Debezium for PostgreSQL 3.6.1', onProgress),
    ensureJars('debezium-mysql', 'Debezium for MySQL 3.6.1', onProgress),
    ensureProgram('index-sink', 'the index sink', onProgress),
  ])
  const plugins = [postgres, mysql, dirname(sink.classPath.split(delimiter)[0]!)]
  const usual = quick(`connect-${randomBytes(3).toString('hex')}`, bootstrapServers)
  return startJavaComponent({
    name: 'connect',
    about,
    folder,
    ...(onProgress ? { onProgress } : {}),
    classPath: join(folder, '*'),
    mainClass: 'org.apache.kafka.connect.cli.ConnectDistributed',
    heapMb: 256,
    ports: 1,
    async prepare(directory, [port = 0]) {
      const { endpoints, ...face } = connectAt(port)
      return {
        ...face,
        endpoints: { ...endpoints, plugins: pathOf(plugins, directory) },
        flags: [
          '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
          // It tries again for a minute to make topics with more copies than there are brokers, and says so at this level alone.
          '-Dorg.slf4j.simpleLogger.log.org.apache.kafka.connect.util.TopicAdmin=info',
        ],
        args: ['worker.properties'],
      }
    },
    async configure(directory, [port = 0], settings) {
      const { http: listeners = '' } = connectAt(port).endpoints
      const properties = settings ?? { ...usual, listeners, 'plugin.path': pathOf(plugins, directory) }
      // Looks into META-INF/services instead of reading every class: ten seconds and more of each start.
      const quickly = { 'plugin.discovery': 'service_load', ...properties }
      await writeFile(join(directory, 'worker.properties'), propertiesText(quickly))
    },
  })
}

/** Relative to the worker's folder: a path of the user's may hold the comma that separates folders here. */
const pathOf = (plugins: readonly string[], directory: string) =>
  plugins.map((path) => relative(directory, path)).join(',')

/** Notices everything soon, and waits for nothing. Its names are its own: a worker that was killed stays a member of its group for a while. */
function quick(group: string, bootstrapServers: readonly string[]): Settings {
  const provider = (name: string) => `org.apache.kafka.common.config.provider.${name}ConfigProvider`
  return {
    'bootstrap.servers': bootstrapServers.join(','),
    'group.id': group,
    'config.storage.topic': `${group}-configs`,
    'offset.storage.topic': `${group}-offsets`,
    'status.storage.topic': `${group}-status`,
    'config.storage.replication.factor': '1',
    'offset.storage.replication.factor': '1',
    'status.storage.replication.factor': '1',
    'offset.storage.partitions': '1',
    'status.storage.partitions': '1',
    'offset.flush.interval.ms': '500',
    'key.converter': 'org.apache.kafka.connect.json.JsonConverter',
    'key.converter.schemas.enable': 'false',
    'value.converter': 'org.apache.kafka.connect.json.JsonConverter',
    'value.converter.schemas.enable': 'false',
    'config.providers': 'file,directory,env',
    'config.providers.file.class': provider('File'),
    'config.providers.directory.class': provider('Directory'),
    'config.providers.env.class': provider('EnvVar'),
    'scheduled.rebalance.max.delay.ms': '0',
    'session.timeout.ms': '3000',
    'heartbeat.interval.ms': '500',
    // Of the consumers of its sinks: one that was killed holds its partitions for so long.
    'consumer.session.timeout.ms': '3000',
    'consumer.heartbeat.interval.ms': '500',
    'consumer.fetch.max.wait.ms': '100',
  }
}

function connectAt(port: number): Face {
  const http = `http://127.0.0.1:${port}`
  const ask = async (path: string, init?: RequestInit) => {
    const answer = await fetch(`${http}${path}`, init)
    if (!answer.ok) throw new Error(`${init?.method ?? 'GET'} ${http}${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  return {
    endpoints: { http },
    async ready(signal) {
      await ask('/health', { signal })
    },
    async clear(beginning) {
      const names = (await (await ask('/connectors')).json()) as string[]
      for (const name of names.filter((one) => one.startsWith(beginning))) {
        const remove = () => ask(`/connectors/${encodeURIComponent(name)}`, { method: 'DELETE' })
        // 409 while the worker rebalances.
        await retry(remove, { again: () => true, attempts: 20, firstMs: 20, longestMs: 500 })
      }
    },
  }
}
