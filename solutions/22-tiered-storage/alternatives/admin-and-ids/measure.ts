/** Task 22.4: the places first, then the reads. */
import { type Cluster, type Comparison, ReadError, type Sample, type Summary, type Tier } from './contract.ts'
import { readRange, tiersOf } from './reader.ts'

export interface MeasureOptions {
  topic: string
  partition: number
  reads: number
  records: number
}

export async function measureReads(cluster: Cluster, options: MeasureOptions): Promise<Sample[]> {
  const { topic, partition, reads, records } = options
  const known = (await tiersOf(cluster, topic)).find((one) => one.partition === partition)
  if (!known) throw new ReadError('no-such-topic', `${topic}-${partition}`)
  const placesIn = (first: bigint, end: bigint, tier: Tier) => {
    const fitting = Number(end - first) / records
    if (fitting < 1) throw new ReadError('too-few-records', `${topic}-${partition}: ${end - first} are ${tier}`)
    return Array.from({ length: reads }, (_, read) => ({
      tier,
      from: first + BigInt((read % Math.floor(fitting)) * records),
    }))
  }
  const places = [...placesIn(known.start, known.hotFrom, 'cold'), ...placesIn(known.hotFrom, known.end, 'hot')]
  const samples: Sample[] = []
  for (const { tier, from } of places) {
    const start = process.hrtime.bigint()
    const read = await readRange(cluster, { topic, partition, from, to: from + BigInt(records) })
    const ms = Number(process.hrtime.bigint() - start) / 1e6
    const texts = read.flatMap(({ key, value }) => [key ?? '', value ?? ''])
    samples.push({ tier, from, records: read.length, bytes: Buffer.byteLength(texts.join('')), ms })
  }
  return samples
}

export function compareTiers(samples: Sample[]): Comparison {
  const groups = Object.groupBy(samples, ({ tier }) => tier)
  const [hot, cold] = [summarise(groups.hot), summarise(groups.cold)]
  const comparable = hot !== null && cold !== null && hot.p50Ms !== 0 && cold.p50Ms !== 0
  return { hot, cold, slowdown: comparable ? cold.p50Ms / hot.p50Ms : null }
}

function summarise(samples: Sample[] = []): Summary | null {
  if (samples.length === 0) return null
  const byTime = samples.toSorted((one, other) => one.ms - other.ms)
  // The first time that at least so many of a hundred reads did not exceed.
  const within = (percent: number) => byTime.find((_, at) => (at + 1) * 100 >= percent * byTime.length)!.ms
  let [records, bytes, ms] = [0, 0, 0]
  for (const sample of samples) {
    records += sample.records
    bytes += sample.bytes
    ms += sample.ms
  }
  return {
    ...{ reads: samples.length, records, bytes },
    ...{ p50Ms: within(50), p95Ms: within(95), maxMs: byTime.at(-1)!.ms },
    bytesPerSecond: ms > 0 ? bytes / (ms / 1_000) : 0,
  }
}
