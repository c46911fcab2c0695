import type { Alert, Limit, Metric } from './contract.ts'

export interface Sample {
  deviceId: string
  metric: Metric
  at: number
  value: number
}

export interface Watch {
  judgedAt: number
  excursion: { kind: 'high' | 'low'; since: number } | null
}

export interface Judgement {
  watch: Watch
  alerts: Alert[]
}

type Side = 'high' | 'low' | 'normal'

export function judge(watch: Watch | null, sample: Sample, limit: Limit): Judgement {
  if (watch && !(sample.at > watch.judgedAt)) return { watch, alerts: [] }
  const before = watch?.excursion ?? null
  const side = nextSide(before?.kind ?? 'normal', sample.value, limit)
  if (side === (before?.kind ?? 'normal')) return { watch: { judgedAt: sample.at, excursion: before }, alerts: [] }
  const { deviceId, metric, at, value } = sample
  const excursion = side === 'normal' ? null : { kind: side, since: at }
  const alerts: Alert[] = []
  if (before) alerts.push({ type: 'cleared', deviceId, metric, kind: before.kind, since: before.since, at, value })
  if (excursion) alerts.push({ type: 'raised', deviceId, metric, kind: excursion.kind, since: at, at, value })
  return { watch: { judgedAt: at, excursion }, alerts }
}

/** On which side the metric is now, where it was on that one before. */
function nextSide(side: Side, value: number, { low, high, hysteresis }: Limit): Side {
  const stays = (side === 'high' && value > high - hysteresis) || (side === 'low' && value < low + hysteresis)
  if (stays) return side
  if (value > high) return 'high'
  return value < low ? 'low' : 'normal'
}
