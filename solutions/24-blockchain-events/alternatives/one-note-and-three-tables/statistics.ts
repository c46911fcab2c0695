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
import {
  APPLICATION,
  type ChainEvent,
  type ChainTransaction,
  eventRecordSchema,
  NOBODY,
  type StatKey,
  type Status,
  TOPIC,
  transactionRecordSchema,
} from './contract.ts'
import { requireTopics } from './topics.ts'

/** What is added to one row, in text: counts are numbers in it, amounts are in quotes. */
type Sums = Record<string, number | string>
interface Row {
  pending: Sums
  confirmed: Sums
}
interface Move {
  sums: Sums
  status: Status
}

export function statistics(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  const moves = [TOPIC.events, TOPIC.transactions].map((name) =>
    builder.stream(ctx.name(name), Consumed.with(bytes, bytes)).process<string, Move>(() => parser(ctx, name)),
  )
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('rows'), string, json<Row>()))
  moves[0]!
    .merge(moves[1]!)
    .repartition(Repartitioned.with(string, json<Move>()).withName('moves'))
    .process<string, Row | null>(() => keeper(), 'rows')
    .to(ctx.name(TOPIC.stats), Produced.with(string, json<Row | null>()))
  return builder.build()
}

function parser(ctx: Ctx, name: string): Processor<Uint8Array, Uint8Array, string, Move> {
  let context: ProcessorContext<string, Move>
  return {
    init(it) {
      context = it
    },
    process(record: StreamRecord<Uint8Array | null, Uint8Array | null>) {
      let moves: [StatKey, Move][]
      try {
        moves = name === TOPIC.events ? eventMoves(record) : transactionMoves(record)
      } catch (error) {
        const { topic, partition, offset } = context.recordMetadata()!
        ctx.onReject({ topic, partition, offset: `${offset}`, reason: `${error}` })
        return
      }
      for (const [key, move] of moves) context.forward(record.withKey(JSON.stringify(key)).withValue(move))
    },
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function contentOf({ key, value }: StreamRecord<Uint8Array | null, Uint8Array | null>): [string, unknown] {
  if (!key || !value) throw new Error('null')
  return [decoder.decode(key), JSON.parse(decoder.decode(value))]
}

function eventMoves(record: StreamRecord<Uint8Array | null, Uint8Array | null>): [StatKey, Move][] {
  const [key, value] = contentOf(record)
  const event: ChainEvent & { status: Status } = eventRecordSchema.parse(value)
  const { contract, status } = event
  if (key !== contract) throw new Error(`${key} is not the contract`)
  const moves: [StatKey, Move][] = []
  const add = (row: StatKey, sums: Sums) => void moves.push([row, { sums, status }])
  const isTransfer = event.name === 'Transfer'
  add(
    { kind: 'contract', contract },
    { events: 1, transfers: Number(isTransfer), volume: isTransfer ? event.value : '0' },
  )
  if (!isTransfer) return moves
  const { from, to, value: amount } = event
  if (from === to) {
    if (from !== NOBODY)
      add({ kind: 'holder', contract, address: from }, { transfers: 1, received: amount, sent: amount })
    return moves
  }
  if (from !== NOBODY) add({ kind: 'holder', contract, address: from }, { transfers: 1, received: '0', sent: amount })
  if (to !== NOBODY) add({ kind: 'holder', contract, address: to }, { transfers: 1, received: amount, sent: '0' })
  return moves
}

function transactionMoves(record: StreamRecord<Uint8Array | null, Uint8Array | null>): [StatKey, Move][] {
  const [key, value] = contentOf(record)
  const one: ChainTransaction & { status: Status } = transactionRecordSchema.parse(value)
  if (key !== one.from) throw new Error(`${key} is not the sender`)
  const failed = Number(!one.succeeded)
  const sums = { transactions: 1, failed, fees: one.fee, paid: failed ? '0' : one.value }
  return [
    [
      { kind: 'sender', address: one.from },
      { sums, status: one.status },
    ],
  ]
}

function keeper(): Processor<string, Move, string, Row | null> {
  let context: ProcessorContext<string, Row | null>
  let rows: KeyValueStore<string, Row>
  return {
    init(it) {
      context = it
      rows = it.getStateStore('rows')
    },
    process(record) {
      const { sums, status } = record.value
      const empty = added(sums, sums, -1n)
      const row = rows.get(record.key) ?? { pending: empty, confirmed: empty }
      const next: Row = {
        pending: added(row.pending, sums, status === 'pending' ? 1n : -1n),
        confirmed: added(row.confirmed, sums, status === 'confirmed' ? 1n : 0n),
      }
      const isEmpty = [next.pending, next.confirmed].flatMap(Object.values).every((one) => `${one}` === '0')
      if (isEmpty) rows.delete(record.key)
      else rows.put(record.key, next)
      context.forward(record.withValue(isEmpty ? null : next))
    },
  }
}

function added(to: Sums, sums: Sums, times: bigint): Sums {
  const entries = Object.entries(to).map(([name, one]): [string, number | string] => {
    const sum = BigInt(one) + times * BigInt(sums[name]!)
    return [name, typeof one === 'number' ? Number(sum) : `${sum}`]
  })
  return Object.fromEntries(entries)
}

export interface StatisticsOptions {
  instance?: string
  sessionTimeoutMs?: number
}

export interface Statistics {
  stop(): Promise<void>
}

export async function startStatistics(ctx: Ctx, options: StatisticsOptions = {}): Promise<Statistics> {
  await whenBrokerAnswers(ctx)
  await requireTopics(ctx, TOPIC.transactions, TOPIC.events, TOPIC.stats)
  const streams = new KafkaStreams(statistics(ctx), {
    ...ctx.streamsConfig,
    'application.id': ctx.name(APPLICATION),
    'processing.guarantee': 'exactly_once_v2',
    'process.id': options.instance ?? 'one',
    'session.timeout.ms': options.sessionTimeoutMs ?? ctx.streamsConfig['session.timeout.ms'],
  })
  const state = new Promise<string>((resolve) => {
    streams.setStateListener((now) => {
      if (now === 'RUNNING' || now === 'ERROR') resolve(now)
    })
  })
  try {
    await streams.start()
    if ((await state) === 'ERROR') throw streams.error() ?? new Error('the statistics stopped')
  } catch (error) {
    await streams.close()
    throw error
  }
  return { stop: () => streams.close() }
}
