/**
 * The same three topologies with `@kafkats/flow`, in a process of its own: `node flow.ts FOLDER '<AppOptions>'`. FOLDER holds the package: it is
 * none of this repository's, so its types are not here.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AppOptions } from './app.ts'

interface Stream {
  mapValues(fn: (value: string) => string): Stream
  groupByKey(): { windowedBy(windows: unknown): { count(): { toStream(): Stream } } }
  join(table: unknown, joiner: (left: string, right: string) => string): Stream
  to(topic: string, options?: object): void
}

interface Flow {
  flow(config: object): {
    stream(topic: string, options: object): Stream
    table(topic: string, options: object): unknown
    start(): Promise<void>
  }
  TimeWindows: { of(size: string): unknown }
  codec: { string(): unknown; json(): unknown }
}

const [folder = '', json = ''] = process.argv.slice(2)
const entry = join(folder, 'node_modules', '@kafkats', 'flow', 'dist', 'index.js')
const { flow, TimeWindows, codec }: Flow = await import(pathToFileURL(entry).href)
const { bootstrap, id, topology, input, table, output } = JSON.parse(json) as AppOptions

const texts = { key: codec.string(), value: codec.string() }
const from = { ...texts, offsetReset: 'earliest' }
const app = flow({
  applicationId: id,
  client: { brokers: [...bootstrap], clientId: id },
  processingGuarantee: 'at_least_once',
  changelog: { replicationFactor: 1 },
})
const stream = app.stream(input, from)
if (topology === 'map') stream.mapValues((value) => value.toUpperCase()).to(output, texts)
else if (topology === 'count')
  stream
    .groupByKey()
    .windowedBy(TimeWindows.of('1m'))
    .count()
    .toStream()
    .to(output, { key: codec.json(), value: codec.json() })
else stream.join(app.table(table, from), (left, right) => left + right).to(output, texts)
await app.start()
