import type { z } from 'zod'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import {
  bytes,
  Consumed,
  Grouped,
  json,
  KafkaStreams,
  Materialized,
  type Processor,
  type ProcessorContext,
  Produced,
  type StreamRecord,
  StreamsBuilder,
  string,
  type Topology,
} from '#harness/streams'
import { APPLICATION, eventRecordSchema, TOPIC, transactionRecordSchema } from './contract.ts'
import { topicsAreThere } from './topics.ts'
import { applied, type Delta, deltasOfEvent, deltasOfTransaction, keyText, type Stat } from './totals.ts'

export function statistics(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  const read = (topic: string, deltasOf: (key: string, value: unknown) => Delta[]) =>
    builder.stream(ctx.name(topic), Consumed.with(bytes, bytes)).process<string, Delta>(() => new Reader(ctx, deltasOf))
  const events = read(TOPIC.events, (key, value) => {
    const event = checked(eventRecordSchema, value)
    return deltasOfEvent({ ...event, contract: sameAs(key, event.contract) })
  })
  const transactions = read(TOPIC.transactions, (key, value) => {
    const one = checked(transactionRecordSchema, value)
    return deltasOfTransaction({ ...one, from: sameAs(key, one.from) })
  })
  events
    .merge(transactions)
    .groupByKey(Grouped.with(string, json<Delta>()))
    .aggregate<Stat | null>(
      () => null,
      (_, delta, stat) => applied(stat, delta),
      Materialized.as<string, Stat | null>('stats').withKeySerde(string).withValueSerde(json<Stat | null>()),
    )
    .toStream()
    .to(ctx.name(TOPIC.stats), Produced.with(string, json<Stat | null>()))
  return builder.build()
}

const checked = <T extends z.ZodType>(schema: T, value: unknown): z.infer<T> => schema.parse(value)

function sameAs(key: string, address: string): string {
  if (key !== address) throw new Error(`the key is ${key}, and not ${address}`)
  return address
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Passes on what a record does to statistics, each under its key; reports what is none. It reads here and not in a serde: a null value never meets a serde. */
class Reader implements Processor<Uint8Array, Uint8Array, string, Delta> {
  readonly #ctx: Ctx
  readonly #deltasOf: (key: string, value: unknown) => Delta[]
  #context!: ProcessorContext<string, Delta>

  constructor(ctx: Ctx, deltasOf: (key: string, value: unknown) => Delta[]) {
    this.#ctx = ctx
    this.#deltasOf = deltasOf
  }

  init(context: ProcessorContext<string, Delta>): void {
    this.#context = context
  }

  process(record: StreamRecord<Uint8Array | null, Uint8Array | null>): void {
    for (const delta of this.#read(record)) this.#context.forward(record.withKey(keyText(delta.key)).withValue(delta))
  }

  #read({ key, value }: StreamRecord<Uint8Array | null, Uint8Array | null>): Delta[] {
    try {
      if (key === null || value === null) throw new Error('a record has a key and a value')
      return this.#deltasOf(utf8.decode(key), JSON.parse(utf8.decode(value)))
    } catch (error) {
      const { topic, partition, offset } = this.#context.recordMetadata()!
      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })
      return []
    }
  }
}

export interface StatisticsOptions {
  instance?: string
  sessionTimeoutMs?: number
}

export interface Statistics {
  stop(): Promise<void>
}

export async function startStatistics(
  ctx: Ctx,
  { instance = 'one', sessionTimeoutMs }: StatisticsOptions = {},
): Promise<Statistics> {
  await whenBrokerAnswers(ctx)
  await topicsAreThere(ctx, [TOPIC.transactions, TOPIC.events, TOPIC.stats])
  const streams = new KafkaStreams(statistics(ctx), {
    ...ctx.streamsConfig,
    'application.id': ctx.name(APPLICATION),
    'processing.guarantee': 'exactly_once_v2',
    'process.id': instance,
    ...(sessionTimeoutMs === undefined ? {} : { 'session.timeout.ms': sessionTimeoutMs }),
  })
  const running = Promise.withResolvers<void>()
  running.promise.catch(() => {}) // start() may reject before anybody waits for it
  streams.setStateListener((state) => {
    if (state === 'RUNNING') running.resolve()
    if (state !== 'ERROR') return
    ctx.print(`${APPLICATION} stopped: ${streams.error()?.message}`)
    running.reject(streams.error())
  })
  try {
    await streams.start()
    await running.promise
  } catch (error) {
    await streams.close()
    throw error
  }
  return { stop: () => streams.close() }
}
