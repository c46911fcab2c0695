/** Excursions, said otherwise than `judge` does: of all samples of a metric of a device at once. */
import type { Alert, Limit } from '../src/index.ts'
import type { Sampled } from './devices.ts'

/** The alerts of these samples of one metric of one device, in the order in which they came. */
export function alertsOfSamples(samples: readonly Sampled[], by: Limit): Alert[] {
  const newest = samples.filter(({ at }, n) => samples.slice(0, n).every((before) => before.at < at))
  const alerts: Alert[] = []
  let open: { kind: 'high' | 'low'; since: number } | undefined
  for (const sample of newest) {
    const { value, at } = sample
    if (open && (open.kind === 'high' ? value <= by.high - by.hysteresis : value >= by.low + by.hysteresis)) {
      alerts.push({ type: 'cleared', ...open, ...sample })
      open = undefined
    }
    if (open || (value >= by.low && value <= by.high)) continue
    open = { kind: value > by.high ? 'high' : 'low', since: at }
    alerts.push({ type: 'raised', ...open, ...sample })
  }
  return alerts
}
