import type { Alert, DeviceWindow } from './contract.ts'
import { type Excursion, KEPT_ENDED, KEPT_WINDOWS, type LiveMessage } from './live.ts'

export type Change =
  | { type: 'window'; window: DeviceWindow }
  | { type: 'removed'; window: DeviceWindow }
  | { type: 'excursion'; excursion: Excursion }

export type Snapshot = Omit<Extract<LiveMessage, { type: 'snapshot' }>, 'type' | 'seq'>

type WindowKey = Pick<DeviceWindow, 'deviceId' | 'metric' | 'start'>

/** What is known now. Each method gives the change that it made, if it made one. */
export class Board {
  /** Of each metric of a device the windows by their start. */
  readonly #series = new Map<string, Map<number, DeviceWindow>>()
  readonly #excursions = new Map<string, Excursion>()

  snapshot(): Snapshot {
    return {
      windows: [...this.#series.values()].flatMap((series) => [...series.values()]),
      excursions: [...this.#excursions.values()],
    }
  }

  window(window: DeviceWindow): Change | undefined {
    const series = this.#seriesOf(window)
    const known = series.get(window.start)
    if (known && sameStats(known, window)) return undefined
    series.set(window.start, window)
    if (series.size > KEPT_WINDOWS) series.delete(Math.min(...series.keys()))
    return series.has(window.start) ? { type: 'window', window } : undefined
  }

  remove(key: WindowKey): Change | undefined {
    const series = this.#seriesOf(key)
    const window = series.get(key.start)
    series.delete(key.start)
    return window && { type: 'removed', window }
  }

  alert({ type, deviceId, metric, kind, since, at }: Alert): Change | undefined {
    const id = `${metric} ${since} ${deviceId}`
    const known = this.#excursions.get(id)
    // Known already, or over already: an end stays an end.
    if (known && (type === 'raised' || known.until !== null)) return undefined
    const excursion = { deviceId, metric, kind, since, until: type === 'raised' ? null : at }
    this.#excursions.set(id, excursion)
    this.#forgetEnded()
    return known || this.#excursions.has(id) ? { type: 'excursion', excursion } : undefined
  }

  #seriesOf({ deviceId, metric }: Pick<WindowKey, 'deviceId' | 'metric'>): Map<number, DeviceWindow> {
    const name = `${metric} ${deviceId}`
    const series = this.#series.get(name) ?? new Map<number, DeviceWindow>()
    this.#series.set(name, series)
    return series
  }

  #forgetEnded(): void {
    const ended = [...this.#excursions].filter(([, { until }]) => until !== null)
    if (ended.length <= KEPT_ENDED) return
    const [oldest] = ended.reduce((a, b) => (b[1].since < a[1].since ? b : a))
    this.#excursions.delete(oldest)
  }
}

function sameStats(a: DeviceWindow, b: DeviceWindow): boolean {
  return a.count === b.count && a.sum === b.sum && a.min === b.min && a.max === b.max && a.mean === b.mean
}
