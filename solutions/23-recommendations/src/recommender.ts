import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import {
  bytes,
  Consumed,
  Grouped,
  json,
  KafkaStreams,
  type KStream,
  type KTable,
  Materialized,
  Produced,
  Stores,
  StreamsBuilder,
  string,
  type Topology,
} from '#harness/streams'
import { byNearness, similarityOf } from './by-hand.ts'
import { APPLICATION, type Entry, NEIGHBOURS, type Neighbour, type Rating, TOPIC } from './contract.ts'
import { changesOf, HISTORIES, HistoryKeeper, type Pair, pairChangesOf, type Update } from './histories.ts'
import { run, topicsAreThere } from './running.ts'

/** Of an item: the sum of squares of its ratings, and of how many users they are. */
interface Norm {
  squares: number
  users: number
}

export function recommender(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(HISTORIES), string, json<Rating[]>()))
  const updates = builder
    .stream(ctx.name(TOPIC.events), Consumed.with(bytes, bytes))
    .process<string, Update>(() => new HistoryKeeper(ctx), HISTORIES)
  updates
    .mapValues(({ after }): Rating[] | null => (after.length > 0 ? after : null))
    .to(ctx.name(TOPIC.histories), Produced.with(string, json<Rating[] | null>()))

  const norms = normsOf(updates)
  const neighbours = neighboursOf(similaritiesOf(updates, norms))
  norms
    .leftJoin(neighbours, ({ users }, similar): Entry => ({ users, similar: (similar ?? []).slice(0, NEIGHBOURS) }))
    .toStream()
    .to(ctx.name(TOPIC.recommendations), Produced.with(string, json<Entry>()))
  return builder.build()
}

function normsOf(updates: KStream<string, Update>): KTable<string, Norm> {
  return updates
    .flatMap((_, update) =>
      changesOf(update).map(({ itemId, was, is }): [string, Norm] => {
        return [itemId, { squares: is * is - was * was, users: Math.sign(is) - Math.sign(was) }]
      }),
    )
    .groupByKey(Grouped.with(string, json<Norm>()))
    .aggregate<Norm>(
      () => ({ squares: 0, users: 0 }),
      (_, by, norm) => {
        const users = norm.users + by.users
        return users === 0 ? null : { squares: norm.squares + by.squares, users }
      },
      Materialized.as<string, Norm>('norms').withKeySerde(string).withValueSerde(json<Norm>()),
    )
}

/** The cosine of a pair needs the sums of both its items. They lie by item, and the pair by pair: joins by foreign key, which follow both sides. */
function similaritiesOf(updates: KStream<string, Update>, norms: KTable<string, Norm>): KTable<Pair, number> {
  const pairs = json<Pair>()
  const dots = updates
    .flatMap((_, update) => pairChangesOf(update))
    .groupByKey(Grouped.with(pairs, json<number>()))
    .aggregate<number>(
      () => 0,
      (_, by, dot) => (dot + by === 0 ? null : dot + by),
      Materialized.as<Pair, number>('dots').withKeySerde(pairs).withValueSerde(json<number>()),
    )
  return dots
    .join(
      norms,
      (_, { item }) => item,
      (dot, { squares }) => ({ dot, squares }),
      Materialized.with(pairs, json<{ dot: number; squares: number }>()),
    )
    .join(
      norms,
      (_, { other }) => other,
      ({ dot, squares }, norm) => similarityOf(dot, squares, norm.squares),
      Materialized.with(pairs, json<number>()),
    )
}

/** All of them: who is cut off here is not there when one before it goes. */
function neighboursOf(similarities: KTable<Pair, number>): KTable<string, Neighbour[]> {
  const without = (list: Neighbour[], itemId: string) => list.filter((it) => it.itemId !== itemId)
  return similarities
    .groupBy(
      ({ item, other }, similarity) => (similarity === 0 ? null : [item, { itemId: other, similarity }]),
      Grouped.with(string, json<Neighbour>()),
    )
    .aggregate<Neighbour[]>(
      () => [],
      (_, neighbour, list) => [...without(list, neighbour.itemId), neighbour].sort(byNearness),
      (_, { itemId }, list) => without(list, itemId),
      Materialized.as<string, Neighbour[]>('neighbours').withKeySerde(string).withValueSerde(json<Neighbour[]>()),
    )
}

export interface RecommenderOptions {
  instance?: string
  sessionTimeoutMs?: number
}

export interface Recommender {
  stop(): Promise<void>
}

export async function startRecommender(
  ctx: Ctx,
  { instance = 'one', sessionTimeoutMs }: RecommenderOptions = {},
): Promise<Recommender> {
  await whenBrokerAnswers(ctx)
  await topicsAreThere(ctx, [TOPIC.events, TOPIC.histories, TOPIC.recommendations])
  const streams = new KafkaStreams(recommender(ctx), {
    ...ctx.streamsConfig,
    'application.id': ctx.name(APPLICATION.recommender),
    'processing.guarantee': 'exactly_once_v2',
    'process.id': instance,
    ...(sessionTimeoutMs === undefined ? {} : { 'session.timeout.ms': sessionTimeoutMs }),
  })
  await run(ctx, streams, APPLICATION.recommender)
  return { stop: () => streams.close() }
}
