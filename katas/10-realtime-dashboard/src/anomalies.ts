import { notImplemented } from '#harness/kata'
import type { Alert, Limit, Metric } from './contract.ts'

/** One metric of a reading. */
export interface Sample {
  deviceId: string
  metric: Metric
  at: number
  value: number
}

/** What has to be remembered of one metric of a device. */
export interface Watch {
  /** The time of the last sample that was judged. */
  judgedAt: number
  /** The excursion that is under way. */
  excursion: { kind: 'high' | 'low'; since: number } | null
}

export interface Judgement {
  watch: Watch
  /** None, one, or two: the end of the one excursion and the begin of the other, in this order. */
  alerts: Alert[]
}

/**
 * Task 10.3, by hand. Judges the next sample of a metric of a device. `null`: it is the first.
 *
 * - An excursion begins when a value is above `high` or below `low`; exactly `high` or `low` is normal. It ends when a value has come back by the hysteresis: `high - hysteresis` or
 *   below, `low + hysteresis` or above. Between begin and end nothing is told, however the values move.
 * - A value that ends one excursion and is beyond the other limit begins the next one.
 * - Only a sample that is newer than the last judged one is judged. Any other changes nothing: `watch` is then what it was.
 */
export function judge(_watch: Watch | null, _sample: Sample, _limit: Limit): Judgement {
  return notImplemented('10.3')
}
