/** Task 5.3: percentiles that may be trusted. */
import { notImplemented } from '#harness/kata'

/**
 * Latencies, gathered: a plain value (what JSON can hold), so that it can be sent and merged. How it looks inside is your business. It keeps no list of samples: however many there
 * are, it has at most 50,000 numbers in it.
 */
export type Histogram = Readonly<Record<string, unknown>>

/** Of latencies in whole microseconds, 0 to 3,600,000,000 (an hour), in any order. */
export function histogramOf(_samples: number[]): Histogram {
  return notImplemented('5.3')
}

/** The histogram of all samples of all of them. Of none: that of no samples. Changes none of them. */
export function merge(_histograms: Histogram[]): Histogram {
  return notImplemented('5.3')
}

/**
 * The smallest sample that at least `percent` percent of the samples do not exceed, in microseconds: 0 gives the smallest, 100 the largest. Off by a thousandth of it at most, exact below 1,000. Null: there
 * are no samples.
 */
export function percentile(_histogram: Histogram, _percent: number): number | null {
  return notImplemented('5.3')
}

/**
 * Coordinated omission mended: samples of a load that waited for each answer before it sent the next, and wanted to send each `intervalMicros`. A sample that took longer hides those that were not sent meanwhile:
 * beside each sample s stand s - interval, s - 2 × interval, and so on, as long as they are an interval or longer. Any order.
 */
export function withOmitted(_samples: number[], _intervalMicros: number): number[] {
  return notImplemented('5.3')
}
