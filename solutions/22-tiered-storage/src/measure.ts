/** Task 22.4: how much longer cold reads take. */
import { type Cluster, type Comparison, ReadError, type Sample, type Summary, type Tier } from './contract.ts'
import { readRange } from './reader.ts'
import { tiersOf } from './tiers.ts'

export interface MeasureOptions {
  topic: string
  partition: number
  reads: number
  records: number
}

export async function measureReads(cluster: Cluster, options: MeasureOptions): Promise<Sample[]> {
  const { topic, partition, reads, records } = options
  const tiers = (await tiersOf(cluster, topic)).find((one) => one.partition === partition)
  if (!tiers) throw new ReadError('no-such-topic', `${topic} has no partition ${partition}`)
  const { start, hotFrom, end } = tiers
  const places = { cold: { first: start, end: hotFrom }, hot: { first: hotFrom, end } }
  const length = BigInt(records)
  for (const [tier, place] of Object.entries(places))
    if (place.end - place.first < length)
      throw new ReadError('too-few-records', `${topic}-${partition} has ${place.end - place.first} ${tier} records`)
  const samples: Sample[] = []
  for (const tier of ['cold', 'hot'] as const) {
    let from = places[tier].first
    for (let read = 0; read < reads; read += 1) {
      if (from + length > places[tier].end) from = places[tier].first
      samples.push(await sampleOf(cluster, { topic, partition, from, to: from + length }, tier))
      from += length
    }
  }
  return samples
}

async function sampleOf(cluster: Cluster, range: Parameters<typeof readRange>[1], tier: Tier): Promise<Sample> {
  const began = performance.now()
  const read = await readRange(cluster, range)
  const ms = performance.now() - began
  const bytes = read.reduce((sum, { key, value }) => sum + sizeOf(key) + sizeOf(value), 0)
  return { tier, from: range.from, records: read.length, bytes, ms }
}

const sizeOf = (text: string | null) => (text === null ? 0 : Buffer.byteLength(text))

export function compareTiers(samples: Sample[]): Comparison {
  const hot = summaryOf(samples.filter(({ tier }) => tier === 'hot'))
  const cold = summaryOf(samples.filter(({ tier }) => tier === 'cold'))
  const slowdown = hot && cold && hot.p50Ms > 0 && cold.p50Ms > 0 ? cold.p50Ms / hot.p50Ms : null
  return { hot, cold, slowdown }
}

function summaryOf(samples: Sample[]): Summary | null {
  if (samples.length === 0) return null
  const times = samples.map(({ ms }) => ms).sort((one, other) => one - other)
  const sum = (of: (sample: Sample) => number) => samples.reduce((total, sample) => total + of(sample), 0)
  const percentile = (share: number) => times[Math.ceil((share / 100) * times.length) - 1]!
  const [bytes, ms] = [sum((sample) => sample.bytes), sum((sample) => sample.ms)]
  return {
    reads: samples.length,
    records: sum((sample) => sample.records),
    bytes,
    p50Ms: percentile(50),
    p95Ms: percentile(95),
    maxMs: times.at(-1)!,
    bytesPerSecond: ms === 0 ? 0 : (bytes * 1_000) / ms,
  }
}
