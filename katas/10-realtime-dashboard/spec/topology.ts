/** The student's topology without a broker: what it writes when readings come one after another. */
import type { Subject, TopologyInput } from '#harness'
import type * as Lab from '../src/index.ts'
import { rounded } from './devices.ts'

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString())

export interface WrittenAlert {
  key: string | null
  timestamp: number
  value: Lab.Alert
}

export interface Written {
  /** Key and values of each record of `iot-windows`, in order. */
  windows: [key: string, stats: Lab.Stats][]
  alerts: WrittenAlert[]
}

export const recordOf = ({ deviceId, at, ...values }: Lab.Reading): TopologyInput => ({
  topic: 'iot-readings',
  key: deviceId,
  value: JSON.stringify(values),
  timestamp: at,
})

export async function pipe(
  app: Subject<typeof Lab>,
  records: readonly TopologyInput[],
  options: Lab.AnalyticsOptions = {},
): Promise<Written> {
  const topology = await app.$topology('analytics', options)
  await topology.pipe(records)
  const windows = await topology.read('iot-windows')
  const alerts = await topology.read('iot-alerts')
  await topology.close()
  return {
    windows: windows.map(({ key, value }) => [String(text(key)), rounded(JSON.parse(String(text(value))))]),
    alerts: alerts.map(({ key, value, timestamp }) => ({
      key: text(key),
      timestamp,
      value: JSON.parse(String(text(value))),
    })),
  }
}

export const pipeReadings = (
  app: Subject<typeof Lab>,
  readings: readonly Lab.Reading[],
  options: Lab.AnalyticsOptions = {},
): Promise<Written> => pipe(app, readings.map(recordOf), options)
