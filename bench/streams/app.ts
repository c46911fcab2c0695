/** The application in TypeScript, in a process of its own: `node app.ts '<AppOptions>'`. SIGTERM closes it. */
import { KafkaStreams, type ProcessingGuarantee } from '#harness/streams'
import { type TopologyName, topologyOf } from './topologies.ts'

/** How a producer makes its batches. */
export interface Batching {
  batchSize: number
  lingerMs: number
}

export interface AppOptions {
  bootstrap: readonly string[]
  id: string
  topology: TopologyName
  guarantee: ProcessingGuarantee
  commitMs: number
  /** Undefined: each application's own default. */
  batching: Batching | undefined
  input: string
  table: string
  output: string
}

const options = JSON.parse(process.argv[2] ?? '') as AppOptions
const { batching } = options
const streams = new KafkaStreams(topologyOf(options), {
  'application.id': options.id,
  'bootstrap.servers': options.bootstrap,
  'processing.guarantee': options.guarantee,
  'commit.interval.ms': options.commitMs,
  ...(batching && { 'producer.batch.size': batching.batchSize, 'producer.linger.ms': batching.lingerMs }),
})
process.once('SIGTERM', () => void streams.close())
await streams.start()
