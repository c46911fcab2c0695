/** Task 5.3: a bucket by exponent and eleven bits of the number. */

export type Histogram = Readonly<Record<string, unknown>>

interface Counts {
  /** By bucket, in the order of the buckets. */
  readonly counts: Readonly<Record<string, number>>
}

const halfBits = 10

function indexOf(sample: number): number {
  const exponent = Math.max(0, Math.floor(Math.log2(Math.max(1, sample))) - halfBits)
  return exponent * 4_096 + Math.floor(sample / 2 ** exponent)
}

/** The middle of the bucket: off by half its width at most. */
function middleOf(index: number): number {
  const width = 2 ** Math.floor(index / 4_096)
  return (index % 4_096) * width + Math.floor(width / 2)
}

function add(into: Record<string, number>, index: string | number, count: number): void {
  into[index] = (into[index] ?? 0) + count
}

export function histogramOf(samples: number[]): Histogram {
  const counts: Record<string, number> = {}
  for (const sample of samples) add(counts, indexOf(sample), 1)
  return { counts }
}

export function merge(histograms: Histogram[]): Histogram {
  const counts: Record<string, number> = {}
  for (const one of histograms as unknown as Counts[])
    for (const [index, count] of Object.entries(one.counts)) add(counts, index, count)
  return { counts }
}

export function percentile(histogram: Histogram, percent: number): number | null {
  const entries = Object.entries((histogram as unknown as Counts).counts)
  const buckets = entries.map(([index, count]) => ({ index: Number(index), count })).sort((a, b) => a.index - b.index)
  let left = Math.max(1, Math.ceil((buckets.reduce((sum, { count }) => sum + count, 0) * percent) / 100 - 1e-9))
  for (const { index, count } of buckets) {
    left -= count
    if (left <= 0) return middleOf(index)
  }
  return null
}

export function withOmitted(samples: number[], intervalMicros: number): number[] {
  return samples.flatMap((sample) => {
    const hidden = Math.max(0, Math.floor(sample / intervalMicros) - 1)
    return Array.from({ length: hidden + 1 }, (_, n) => sample - n * intervalMicros)
  })
}
