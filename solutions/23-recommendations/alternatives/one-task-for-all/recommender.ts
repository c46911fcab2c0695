import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import {
  bytes,
  Consumed,
  json,
  KafkaStreams,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  Produced,
  Repartitioned,
  Stores,
  type StreamRecord,
  StreamsBuilder,
  string,
  type Topology,
} from '#harness/streams'
import { before, type Ratings, ratingAfter } from './by-hand.ts'
import { APPLICATION, type Entry, eventSchema, idSchema, type Rating, TOPIC } from './contract.ts'
import { MATRIX, Matrix, type Rated } from './matrix.ts'
import { untilRunning } from './running.ts'

const USERS = 'users'
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function recommender(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(USERS), string, json<Rating[]>()))
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(MATRIX), string, json<Ratings>()))
  const rated = builder
    .stream(ctx.name(TOPIC.events), Consumed.with(bytes, bytes))
    .process<string, Rating[] | Rated[]>(() => new Users(ctx), USERS)
  rated
    .filter((key) => key.startsWith('history:'))
    .map((key, list): [string, Rating[] | null] => {
      return [key.slice('history:'.length), list.length > 0 ? (list as Rating[]) : null]
    })
    .to(ctx.name(TOPIC.histories), Produced.with(string, json<Rating[] | null>()))
  rated
    .filter((key) => key.startsWith('changes:'))
    .flatMapValues((list) => list as Rated[])
    .repartition(Repartitioned.with(string, json<Rated>()).withNumberOfPartitions(1).withName('all'))
    .process<string, Entry | null>(() => new Matrix(), MATRIX)
    .to(ctx.name(TOPIC.recommendations), Produced.with(string, json<Entry | null>()))
  return builder.build()
}

/** Tells of each event what the history is by now, and which ratings of it are others. */
class Users implements Processor<Uint8Array, Uint8Array, string, Rating[] | Rated[]> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Rating[] | Rated[]>
  #users!: KeyValueStore<string, Rating[]>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Rating[] | Rated[]>): void {
    this.#context = context
    this.#users = context.getStateStore(USERS)
  }

  process(record: StreamRecord<Uint8Array | null, Uint8Array | null>): void {
    const read = this.#read(record)
    if (read) this.#happened(record, read.userId, read.event)
  }

  #read({ key, value }: StreamRecord<Uint8Array | null, Uint8Array | null>) {
    try {
      if (key === null) throw new Error('no user')
      const userId = idSchema.parse(decoder.decode(key))
      return { userId, event: value && eventSchema.parse(JSON.parse(decoder.decode(value))) }
    } catch (error) {
      const { topic, partition, offset } = this.#context.recordMetadata()!
      this.#ctx.onReject({ topic, partition, offset: `${offset}`, reason: String(error) })
      return undefined
    }
  }

  #happened(
    record: StreamRecord<Uint8Array | null, Uint8Array | null>,
    userId: string,
    event: { type: Parameters<typeof ratingAfter>[1]; itemId: string } | null,
  ): void {
    const known = new Map((this.#users.get(userId) ?? []).map(({ itemId, rating }) => [itemId, rating]))
    const touched = event === null ? [...known.keys()] : [event.itemId]
    const changes = touched.flatMap((itemId): Rated[] => {
      const was = known.get(itemId) ?? null
      const rating = event === null ? null : ratingAfter(was, event.type)
      return rating === was ? [] : [{ userId, itemId, rating }]
    })
    if (changes.length === 0) return
    for (const { itemId, rating } of changes)
      if (rating === null) known.delete(itemId)
      else known.set(itemId, rating)
    const history = [...known].map(([itemId, rating]) => ({ itemId, rating }))
    history.sort((a, b) => before(a.itemId, b.itemId))
    this.#users.put(userId, history.length > 0 ? history : null)
    this.#context.forward(record.withKey(`history:${userId}`).withValue(history))
    this.#context.forward(record.withKey(`changes:${userId}`).withValue(changes))
  }
}

export interface RecommenderOptions {
  instance?: string
  sessionTimeoutMs?: number
}

export interface Recommender {
  stop(): Promise<void>
}

export async function startRecommender(ctx: Ctx, options: RecommenderOptions = {}): Promise<Recommender> {
  await whenBrokerAnswers(ctx)
  const streams = new KafkaStreams(recommender(ctx), {
    ...ctx.streamsConfig,
    'application.id': ctx.name(APPLICATION.recommender),
    'process.id': options.instance ?? 'one',
    'processing.guarantee': 'exactly_once_v2',
    'session.timeout.ms': options.sessionTimeoutMs ?? ctx.streamsConfig['session.timeout.ms'],
  })
  await untilRunning(ctx, streams, [TOPIC.events, TOPIC.histories, TOPIC.recommendations])
  return { stop: () => streams.close() }
}
