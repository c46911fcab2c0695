/**
 * What the wire costs a kafkajs client: the same work direct and through a wire, in turn and in the same run, against one
 * native broker. As in a spec, the client has a process of its own and the wire lives in this one.
 * Prints each pair and the median of the ratios (wire / direct); above 1 the wire is slower.
 *
 * Usage: npm run node -- bench/wire-overhead.ts [pairs, default 12]
 */
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import kafkajs from 'kafkajs'
import { startBroker } from '../harness/broker/index.ts'
import { killGroup, spawnGuarded } from '../harness/guardian/index.ts'
import { openWire } from '../harness/wire/index.ts'

const batches = 600
/** As clients that want throughput send; `max.in.flight.requests.per.connection` is 5 by default. */
const inFlight = 5
const batchSize = 500
const singles = 150
const recordBytes = 200

/** Milliseconds of each kind of work. */
interface Round {
  /** 600 batches of 500 records, five under way at a time. */
  produce: number
  /** Those 300,000 records read by a group. */
  consume: number
  /** 150 records, each sent alone and acknowledged before the next. */
  single: number
}

if (process.argv[2] === 'client') await runClient()
else await compare(Number(process.argv[2] ?? 12))

async function compare(pairs: number): Promise<void> {
  await using broker = await startBroker({ mode: 'native' })
  await using wire = await openWire({ target: broker.bootstrapServers })
  const client = spawnGuarded(
    process.execPath,
    ['--disable-warning=TimeoutNegativeWarning', fileURLToPath(import.meta.url), 'client'],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const round = async (servers: readonly string[], topic: string): Promise<Round> => {
    client.send({ servers, topic })
    const [result] = await once(client, 'message')
    return result as Round
  }
  await round(broker.bootstrapServers, 'warm-direct')
  await round(wire.bootstrapServers, 'warm-wire')
  const ratios: Round[] = []
  const cpu = process.cpuUsage()
  for (let pair = 0; pair < pairs; pair += 1) {
    // the two take turns in going first, so that a machine that slows down does not favour one of them
    const order = pair % 2 === 0 ? (['direct', 'wire'] as const) : (['wire', 'direct'] as const)
    const results = {} as Record<'direct' | 'wire', Round>
    for (const way of order) {
      results[way] = await round(
        way === 'wire' ? wire.bootstrapServers : broker.bootstrapServers,
        `pair-${pair}-${way}`,
      )
    }
    ratios.push(each((kind) => results.wire[kind] / results.direct[kind]))
    console.log(
      `pair ${pair}: direct ${show(results.direct)} | wire ${show(results.wire)} | ratio ${show(ratios.at(-1)!, 3)}`,
    )
  }
  console.log(
    `median of ${pairs} ratios: ${show(
      each((kind) => median(ratios.map((ratio) => ratio[kind]))),
      3,
    )}`,
  )
  const { user, system } = process.cpuUsage(cpu)
  console.log(
    `processor time of the wire: ${((user + system) / 1000 / pairs).toFixed(0)} ms a round of 300,150 records both ways`,
  )
  killGroup(client, 'SIGKILL')
}

async function runClient(): Promise<void> {
  process.on('message', async ({ servers, topic }: { servers: string[]; topic: string }) => {
    const kafka = new kafkajs.Kafka({ clientId: 'bench', brokers: servers, logLevel: kafkajs.logLevel.NOTHING })
    const admin = kafka.admin()
    await admin.connect()
    await admin.createTopics({ topics: [{ topic, numPartitions: 1 }] })
    await admin.disconnect()
    process.send?.({ ...(await produce(kafka, topic)), consume: await consume(kafka, topic) })
  })
}

async function produce(kafka: kafkajs.Kafka, topic: string): Promise<{ produce: number; single: number }> {
  const producer = kafka.producer({ allowAutoTopicCreation: false })
  await producer.connect()
  const value = Buffer.alloc(recordBytes, 'x')
  const messages = Array.from({ length: batchSize }, () => ({ value }))
  await producer.send({ topic, acks: -1, messages: [{ value }] })
  const bulk = await timed(async () => {
    let sent = 0
    const sendInTurn = async () => {
      while (sent++ < batches) await producer.send({ topic, acks: -1, messages })
    }
    await Promise.all(Array.from({ length: inFlight }, sendInTurn))
  })
  const single = await timed(async () => {
    for (let record = 0; record < singles; record += 1) await producer.send({ topic, acks: -1, messages: [{ value }] })
  })
  await producer.disconnect()
  return { produce: bulk, single }
}

async function consume(kafka: kafkajs.Kafka, topic: string): Promise<number> {
  const consumer = kafka.consumer({ groupId: topic, maxWaitTimeInMs: 100 })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  let seen = 0
  const { promise: all, resolve } = Promise.withResolvers<number>()
  let from = 0
  await consumer.run({
    eachBatch: async ({ batch }) => {
      from ||= performance.now()
      seen += batch.messages.length
      if (seen >= batches * batchSize) resolve(performance.now() - from)
    },
  })
  const took = await all
  await consumer.disconnect()
  return took
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function each(value: (kind: keyof Round) => number): Round {
  return { produce: value('produce'), consume: value('consume'), single: value('single') }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function show(round: Round, digits = 0): string {
  return Object.entries(round)
    .map(([kind, value]) => `${kind} ${(value as number).toFixed(digits)}`)
    .join(', ')
}
