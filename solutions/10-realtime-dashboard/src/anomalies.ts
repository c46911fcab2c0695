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

export function judge(watch: Watch | null, sample: Sample, limit: Limit): Judgement {
  if (watch !== null && sample.at <= watch.judgedAt) return { watch, alerts: [] }
  const alerts: Alert[] = []
  let excursion = watch?.excursion ?? null
  if (excursion && isBack(excursion.kind, sample.value, limit)) {
    alerts.push({ type: 'cleared', ...sample, ...excursion })
    excursion = null
  }
  const kind = sideOf(sample.value, limit)
  if (!excursion && kind) {
    excursion = { kind, since: sample.at }
    alerts.push({ type: 'raised', ...sample, ...excursion })
  }
  return { watch: { judgedAt: sample.at, excursion }, alerts }
}

function isBack(kind: 'high' | 'low', value: number, { low, high, hysteresis }: Limit): boolean {
  return kind === 'high' ? value <= high - hysteresis : value >= low + hysteresis
}

function sideOf(value: number, { low, high }: Limit): 'high' | 'low' | undefined {
  if (value > high) return 'high'
  return value < low ? 'low' : undefined
}
