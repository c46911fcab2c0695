/** Windows and alerts fed straight into their topics, and a client of the dashboard that keeps what it is told. */
import { eventually, expect, type Position, say, type Text, type Topics } from '#harness'
import { type ClientOptions, SocketClient } from '#harness/sockets'
import type * as Lab from '../src/index.ts'
import { keyOf, RECENT, rounded, sorted, statsOf, WINDOW } from './devices.ts'
import { means } from './means.ts'

export const KEPT_WINDOWS = 60
export const KEPT_ENDED = 100
export const MAX_WAITING = 256 * 1024

/** The n-th window, with these values in it. */
export const windowOf = (n: number, deviceId: string, metric: Lab.Metric, ...values: number[]): Lab.DeviceWindow => ({
  deviceId,
  metric,
  start: RECENT + n * WINDOW,
  end: RECENT + (n + 1) * WINDOW,
  ...statsOf(values),
})

/** An excursion that began in the n-th second, and ended in another one. */
export const excursion = (
  n: number,
  deviceId: string,
  metric: Lab.Metric,
  kind: Lab.Alert['kind'],
  until?: number,
): Lab.Excursion => ({
  deviceId,
  metric,
  kind,
  since: RECENT + n * 1_000,
  until: until === undefined ? null : RECENT + until * 1_000,
})

/** Its begin, or its end if it has one. */
export const alertOf = ({ until, ...rest }: Lab.Excursion): Lab.Alert => ({
  type: until === null ? 'raised' : 'cleared',
  ...rest,
  at: until ?? rest.since,
  value: 35,
})

/** One partition each, unless more are asked for: what comes last was written last. */
export async function createTopics(topics: Topics, partitions = 1): Promise<void> {
  await topics.create('iot-windows', { partitions })
  await topics.create('iot-alerts', { partitions })
}

export const windowRecord = ({ deviceId, metric, start, end, ...stats }: Lab.DeviceWindow) => ({
  key: keyOf({ deviceId, metric, start, end }),
  value: JSON.stringify(stats),
})

export const alertRecord = (alert: Lab.Alert) => ({ key: alert.deviceId, value: JSON.stringify(alert) })

export const feedWindows = (topics: Topics, windows: readonly Lab.DeviceWindow[]): Promise<Position[]> =>
  topics.produce('iot-windows', windows.map(windowRecord))

export const removeWindows = (topics: Topics, windows: readonly Lab.DeviceWindow[]): Promise<Position[]> =>
  topics.produce(
    'iot-windows',
    windows.map((one) => ({ ...windowRecord(one), value: null })),
  )

export const feedAlerts = (topics: Topics, alerts: readonly Lab.Alert[]): Promise<Position[]> =>
  topics.produce('iot-alerts', alerts.map(alertRecord))

/** `device-1 temperature 3: 2, 21.5`: the n-th window after `RECENT`, count and mean. */
const shownWindow = ({ deviceId, metric, start, ...stats }: Lab.DeviceWindow) => {
  const { count, mean, min, max } = rounded(stats)
  return [`${deviceId} ${metric} ${(start - RECENT) / WINDOW}`, `${count}, ${mean} (${min}–${max})`] as const
}

const shownExcursion = ({ deviceId, metric, kind, since, until }: Lab.Excursion) =>
  [
    `${deviceId} ${metric} since ${(since - RECENT) / 1_000}`,
    `${kind} until ${until === null ? '–' : (until - RECENT) / 1_000}`,
  ] as const

export interface Known {
  windows: Record<string, string>
  excursions: Record<string, string>
}

export const known = (windows: readonly Lab.DeviceWindow[], excursions: readonly Lab.Excursion[] = []): Known => ({
  windows: sorted(windows.map(shownWindow)),
  excursions: sorted(excursions.map(shownExcursion)),
})

/** Keeps what it is told as the contract says. */
export class LiveClient implements Disposable {
  readonly socket: SocketClient<Lab.LiveMessage>
  readonly #series = new Map<string, Map<number, Lab.DeviceWindow>>()
  readonly #excursions = new Map<string, Lab.Excursion>()
  readonly #gaps: string[] = []
  #taken = 0
  #last: number | undefined

  private constructor(socket: SocketClient<Lab.LiveMessage>) {
    this.socket = socket
  }

  static async open(url: string, how: ClientOptions = {}): Promise<LiveClient> {
    const socket = await SocketClient.open<Lab.LiveMessage>(`${url.replace('http:', 'ws:')}/live`, how).catch(() => {
      throw new Error(say(means.noLive))
    })
    return new LiveClient(socket)
  }

  get messages(): readonly Lab.LiveMessage[] {
    return this.socket.messages
  }

  /** What it knows by its messages so far. */
  get known(): Known {
    this.#takeAll()
    return known(
      [...this.#series.values()].flatMap((series) => [...series.values()]),
      [...this.#excursions.values()],
    )
  }

  /** Where the numbers of its messages have a gap, or one comes twice. Empty: they are right. */
  get gaps(): string[] {
    this.#takeAll()
    return this.#gaps
  }

  /** Until it knows this and nothing else. A gap is told at once: what it knows may be right all the same. */
  async knows(wanted: Known, why?: Text, timeoutMs = 10_000): Promise<void> {
    await eventually(() => this.known, {
      until: (seen) => JSON.stringify(seen) === JSON.stringify(wanted) || this.gaps.length > 0,
      timeoutMs,
      description: means.clientKnows(wanted, why),
    })
    expect(this.gaps, means.noGap).toEqual([])
  }

  #takeAll(): void {
    for (; this.#taken < this.messages.length; this.#taken++) {
      const message = this.messages[this.#taken]!
      this.#count(message)
      this.#take(message)
    }
  }

  #count({ type, seq }: Lab.LiveMessage): void {
    const last = this.#last
    if (last === undefined && type !== 'snapshot') this.#gaps.push(`${type} ${seq} before any snapshot`)
    else if (last !== undefined && type !== 'snapshot' && seq !== last + 1)
      this.#gaps.push(`${type} ${seq} after ${last}`)
    this.#last = seq
  }

  #take(message: Lab.LiveMessage): void {
    if (message.type === 'snapshot') {
      this.#series.clear()
      this.#excursions.clear()
      message.windows.forEach((one) => void this.#keepWindow(one))
      message.excursions.forEach((one) => void this.#keepExcursion(one))
    } else if (message.type === 'window') this.#keepWindow(message.window)
    else if (message.type === 'removed') this.#seriesOf(message.window).delete(message.window.start)
    else if (message.type === 'excursion') this.#keepExcursion(message.excursion)
  }

  #seriesOf({ deviceId, metric }: Lab.DeviceWindow) {
    const name = `${metric} ${deviceId}`
    if (!this.#series.has(name)) this.#series.set(name, new Map())
    return this.#series.get(name)!
  }

  #keepWindow(window: Lab.DeviceWindow): void {
    const series = this.#seriesOf(window)
    series.set(window.start, window)
    if (series.size > KEPT_WINDOWS) series.delete(Math.min(...series.keys()))
  }

  #keepExcursion(one: Lab.Excursion): void {
    this.#excursions.set(`${one.metric} ${one.since} ${one.deviceId}`, one)
    const ended = [...this.#excursions].filter(([, { until }]) => until !== null)
    if (ended.length > KEPT_ENDED) this.#excursions.delete(ended.sort(([, a], [, b]) => a.since - b.since)[0]![0])
  }

  [Symbol.dispose](): void {
    this.socket[Symbol.dispose]()
  }
}
