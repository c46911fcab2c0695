/** Given, for `kata play`: a Kafka of your properties, and a topic whose records go from tier to tier in a minute. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Kafka, logLevel } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { tieredBroker } from './broker.ts'
import { type Policy, type Properties, ReadError, type Tiers } from './contract.ts'
import { compareTiers, measureReads } from './measure.ts'
import { topicSettings } from './policies.ts'
import { tiersOf } from './reader.ts'

interface Addresses {
  kafka: string
  store: string
  plugin: string
  credentials: string
}

type Running = Promise<{ stop(): Promise<void> }>

const topic = 'orders'
const policy: Policy = { keepMs: 60_000, hotMs: 20_000, segmentMs: 5_000, segmentBytes: 1024 * 1024 }

/** What the Kafka with two tiers is started with. */
export function playBroker(_ctx: Ctx, { plugin, store, credentials }: Addresses): Properties {
  return tieredBroker({
    classPath: plugin,
    store: { endpoint: store, bucket: 'play', credentialsFile: credentials },
    listener: 'INTERNAL',
    coldWaitMs: 3_000,
  })
}

/** Four orders a second. */
export function playWriter(ctx: Ctx, { kafka }: Addresses): Running {
  return repeating(async (over) => {
    const clientConfig = { brokers: [kafka], logLevel: logLevel.NOTHING }
    await answering(clientConfig, over)
    const client = new Kafka(clientConfig)
    const admin = client.admin()
    const producer = client.producer()
    await admin.connect()
    try {
      const configEntries = Object.entries(topicSettings(policy)).map(([name, value]) => ({ name, value }))
      await admin.createTopics({ topics: [{ topic, numPartitions: 1, configEntries }] })
      await producer.connect()
      ctx.print(`writes to ${topic} at ${kafka}: hot for 20 s, kept for a minute, a segment every 5 s`)
      for (let order = 1; !over.aborted; order++) {
        await producer.send({ topic, messages: [{ key: `customer-${order % 5}`, value: `order ${order}` }] })
        await pause(250, over)
      }
    } finally {
      await Promise.all([producer.disconnect(), admin.disconnect()])
    }
  })
}

/** Where each segment is, whenever one has moved. */
export function playTiers(ctx: Ctx, { kafka }: Addresses): Running {
  return repeating(async (over) => {
    const borders: bigint[] = []
    let shown = ''
    while (!over.aborted) {
      const [tiers] = await known(() => tiersOf({ brokers: [kafka] }, topic), [])
      if (tiers) {
        if (borders.length === 0) borders.push(tiers.start)
        if (tiers.copiedTo > borders.at(-1)!) borders.push(tiers.copiedTo)
        const table = tableOf(tiers, borders)
        const moved = table.slice(0, -1).join('\n')
        if (moved !== shown) for (const line of ['', ...table]) ctx.print(line)
        shown = moved
      }
      await pause(500, over)
    }
  })
}

/** How much longer cold reads take, every ten seconds. */
export function playMeasure(ctx: Ctx, { kafka }: Addresses): Running {
  return repeating(async (over) => {
    const options = { topic, partition: 0, reads: 5, records: 10 }
    while (!over.aborted) {
      const samples = await known(() => measureReads({ brokers: [kafka] }, options), [])
      const { hot, cold, slowdown } = compareTiers(samples)
      if (hot && cold)
        ctx.print(`p50: hot ${hot.p50Ms.toFixed(1)} ms, cold ${cold.p50Ms.toFixed(1)} ms, × ${slowdown?.toFixed(1)}`)
      await pause(10_000, over)
    }
  })
}

/** A line for each segment that was copied, and one for what was not. The last segments alone: a screen has an end. */
function tableOf({ start, hotFrom, copiedTo, end }: Tiers, borders: readonly bigint[]): string[] {
  const lines = borders.slice(1).map((to, at) => {
    const where =
      to <= start ? '·            gone' : to <= hotFrom ? '░░░░         store' : '░░░░ ████    store and disk'
    return `${`${borders[at]}–${to}`.padEnd(12)} ${where}`
  })
  return [...lines.slice(-12), `${`${copiedTo}–${end}`.padEnd(12)}      ████    disk`]
}

/** What there is; else, as long as the topic or its cold records are not there yet, the other. */
async function known<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof ReadError) return otherwise
    throw error
  }
}

/** The broker is started beside the services. */
async function answering(clientConfig: Ctx['clientConfig'], over: AbortSignal): Promise<void> {
  for (let tries = 1; !over.aborted; tries++)
    try {
      return await whenBrokerAnswers({ clientConfig })
    } catch (error) {
      if (tries === 30) throw error
      await pause(1_000, over)
    }
}

const pause = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => {})

async function repeating(work: (over: AbortSignal) => Promise<void>): Running {
  const over = new AbortController()
  const working = work(over.signal)
  return {
    async stop() {
      over.abort()
      await working
    },
  }
}
