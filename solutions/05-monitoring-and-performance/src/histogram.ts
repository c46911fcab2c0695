/** Task 5.3: percentiles that may be trusted. As HdrHistogram: 1,024 buckets for each power of two, so that none is wider than a thousandth of what is in it. */

export type Histogram = Readonly<Record<string, unknown>>

/** [lowest value of the bucket, how many], ascending. */
type Buckets = { buckets: [value: number, count: number][] }

const steps = 1_024

/** The lowest value of the bucket; below 2,048 each value has its own. */
function bucketOf(sample: number): number {
  let width = 1
  while (sample / width >= 2 * steps) width *= 2
  return Math.floor(sample / width) * width
}

const ofCounts = (counts: Map<number, number>): Buckets => ({ buckets: [...counts].sort(([a], [b]) => a - b) })

export function histogramOf(samples: number[]): Histogram {
  const counts = new Map<number, number>()
  for (const sample of samples) {
    const bucket = bucketOf(sample)
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  }
  return ofCounts(counts)
}

export function merge(histograms: Histogram[]): Histogram {
  const counts = new Map<number, number>()
  for (const { buckets } of histograms as unknown as readonly Buckets[])
    for (const [bucket, count] of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + count)
  return ofCounts(counts)
}

export function percentile(histogram: Histogram, percent: number): number | null {
  const { buckets } = histogram as unknown as Buckets
  const total = buckets.reduce((sum, [, count]) => sum + count, 0)
  let seen = 0
  for (const [bucket, count] of buckets) {
    seen += count
    if (100 * seen >= percent * total) return bucket
  }
  return null
}

export function withOmitted(samples: number[], intervalMicros: number): number[] {
  const all: number[] = []
  for (const sample of samples) {
    all.push(sample)
    for (let hidden = sample - intervalMicros; hidden >= intervalMicros; hidden -= intervalMicros) all.push(hidden)
  }
  return all
}
