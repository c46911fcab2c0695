/** The student’s topologies without a broker: what they write when records come one after another. */
import { expect, type Subject, type TopologyInput } from '#harness'
import type * as Lab from '../src/index.ts'
import { raw } from './logs.ts'
import { means } from './means.ts'

export type App = Subject<typeof Lab>

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString())

export interface Written<V> {
  key: string | null
  timestamp: number
  value: V
}

async function drive<V>(
  app: App,
  topology: 'parser' | 'detector',
  records: readonly TopologyInput[],
  outputs: readonly string[],
): Promise<Record<string, Written<V>[]>> {
  const driven = await app.$topology(topology)
  const end = await driven.pipe(records).then(
    () => 'nothing was thrown',
    (error: Error) => error.message,
  )
  expect(end, means.taskStopped).toBe('nothing was thrown')
  const written: Record<string, Written<V>[]> = {}
  for (const topic of outputs)
    written[topic] = (await driven.read(topic)).map(({ key, value, timestamp }) => ({
      key: text(key),
      timestamp,
      value: JSON.parse(String(text(value))) as V,
    }))
  await driven.close()
  return written
}

const EVENTS = ['logs-info', 'logs-warning', 'logs-error', 'logs-unparsed'] as const

export type Events = Record<(typeof EVENTS)[number], Written<Lab.LogEvent>[]>

/** What the parser makes of them. The time of the record is of no meaning: that of reading is in its value. */
export async function parse(
  app: App,
  records: readonly { key?: string | null; value: object | string | Uint8Array | null }[],
): Promise<Events> {
  const inputs = records.map(({ key = 'shop', value }): TopologyInput => {
    const isPlain = value !== null && typeof value !== 'string' && !(value instanceof Uint8Array)
    return { topic: 'raw-logs', key, value: isPlain ? JSON.stringify(value) : value, timestamp: Date.now() }
  })
  return (await drive<Lab.LogEvent>(app, 'parser', inputs, EVENTS)) as Events
}

export const parseLines = (app: App, format: Lab.Format, lines: readonly string[], service?: string): Promise<Events> =>
  parse(
    app,
    lines.map((line) => ({ value: raw(format, line, service) })),
  )

export interface Detected {
  /** The last value of each key. */
  patterns: (Lab.Pattern & { service: string; pattern: string })[]
  alerts: Lab.Alert[]
  keysOfAlerts: (string | null)[]
}

/** What the detector makes of events, in this order. */
export async function detect(app: App, events: readonly Lab.LogEvent[]): Promise<Detected> {
  return detectRecords(
    app,
    events.map((event) => ({
      topic: `logs-${event.level}`,
      key: event.service,
      value: JSON.stringify(event),
      timestamp: event.at,
    })),
  )
}

export async function detectRecords(app: App, records: readonly TopologyInput[]): Promise<Detected> {
  const outputs = ['error-patterns', 'log-alerts']
  const written = await drive<unknown>(app, 'detector', records, outputs)
  const last = new Map((written['error-patterns'] ?? []).map(({ key, value }) => [key, value as Lab.Pattern]))
  const alerts = written['log-alerts'] ?? []
  return {
    patterns: [...last]
      .map(([key, value]) => ({ ...(JSON.parse(String(key)) as { service: string; pattern: string }), ...value }))
      .sort((a, b) => (`${a.service} ${a.pattern}` < `${b.service} ${b.pattern}` ? -1 : 1)),
    alerts: alerts.map(({ value }) => value as Lab.Alert),
    keysOfAlerts: alerts.map(({ key }) => key),
  }
}
