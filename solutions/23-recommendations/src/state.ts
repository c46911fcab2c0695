import type { Ctx } from '#harness/kata'
import {
  Consumed,
  type DeserializationExceptionHandler,
  type HostInfo,
  json,
  KafkaStreams,
  Materialized,
  type ReadOnlyKeyValueStore,
  StreamsBuilder,
  string,
  type Topology,
  type ValueAndTimestamp,
} from '#harness/streams'
import {
  APPLICATION,
  type Entry,
  entrySchema,
  historySchema,
  type Item,
  itemSchema,
  type Rating,
  TOPIC,
} from './contract.ts'
import type { KnownItem } from './personal.ts'
import { run } from './running.ts'

const STORE = { histories: 'histories', items: 'items', recommendations: 'recommendations' } as const

function stateTopology(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  builder.table(ctx.name(TOPIC.histories), Consumed.with(string, json(historySchema)), Materialized.as(STORE.histories))
  builder.globalTable(ctx.name(TOPIC.items), Consumed.with(string, json(itemSchema)), Materialized.as(STORE.items))
  builder.globalTable(
    ctx.name(TOPIC.recommendations),
    Consumed.with(string, json(entrySchema)),
    Materialized.as(STORE.recommendations),
  )
  return builder.build()
}

/** Where a history is: here, with this instance, or nobody can say. */
export type Whereabouts = { at: 'here'; history: Rating[] } | { at: 'there'; host: HostInfo } | { at: 'nowhere' }

/** What this instance knows, read from its own memory. */
export class State {
  readonly #streams: KafkaStreams
  readonly #port: number

  private constructor(streams: KafkaStreams, port: number) {
    this.#streams = streams
    this.#port = port
  }

  static async open(
    ctx: Ctx,
    { instance, port, sessionTimeoutMs }: { instance: string; port: number; sessionTimeoutMs: number | undefined },
  ): Promise<State> {
    const streams = new KafkaStreams(stateTopology(ctx), {
      ...ctx.streamsConfig,
      'application.id': ctx.name(APPLICATION.api),
      'application.server': `127.0.0.1:${port}`,
      'process.id': instance,
      // For the sake of reading: what the recommender took back is not to be seen.
      'processing.guarantee': 'exactly_once_v2',
      'deserialization.exception.handler': rejecting(ctx),
      ...(sessionTimeoutMs === undefined ? {} : { 'session.timeout.ms': sessionTimeoutMs }),
    })
    await run(ctx, streams, APPLICATION.api)
    return new State(streams, port)
  }

  history(userId: string): Whereabouts {
    // Only then all tasks of this instance have their state, and what it knows of the others is of this generation.
    if (this.#streams.state() !== 'RUNNING') return { at: 'nowhere' }
    const found = this.#streams.queryMetadataForKey(STORE.histories, userId, string)
    if (!found) return { at: 'nowhere' }
    if (found.activeHost.port !== this.#port) return { at: 'there', host: found.activeHost }
    return { at: 'here', history: this.#store<Rating[]>(STORE.histories).get(userId)?.value ?? [] }
  }

  item(itemId: string): Item | undefined {
    return this.#store<Item>(STORE.items).get(itemId)?.value
  }

  entry(itemId: string): Entry | undefined {
    return this.#store<Entry>(STORE.recommendations).get(itemId)?.value
  }

  known(): KnownItem[] {
    const entries = [...this.#store<Entry>(STORE.recommendations).all()]
    return entries.map(([itemId, { value }]) => ({ ...value, itemId, offered: this.item(itemId) !== undefined }))
  }

  close(): Promise<void> {
    return this.#streams.close()
  }

  #store<V>(name: string): ReadOnlyKeyValueStore<string, ValueAndTimestamp<V>> {
    return this.#streams.store(name)
  }
}

/** What cannot be read is told, and passed by. */
function rejecting(ctx: Ctx): DeserializationExceptionHandler {
  return {
    handleError(_, { topic, partition, offset }, error) {
      ctx.onReject({ topic, partition, offset: String(offset), reason: error.message })
      return { result: 'RESUME', deadLetterQueueRecords: [] }
    },
  }
}
