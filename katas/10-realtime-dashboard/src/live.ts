/** Given: what goes over the WebSocket, each message as JSON in a text frame. */
import type { Alert, DeviceWindow, Metric } from './contract.ts'

/** Of each metric of a device the newest windows count, by their start: so many. Server and clients keep to it, and nobody is told of what falls out. */
export const KEPT_WINDOWS = 60

/** Of the excursions that have ended, of all devices together, the newest count, by `since`: so many (of equal ones either may fall out). Those that last are all kept. */
export const KEPT_ENDED = 100

/** Of what a client has not taken yet, so many bytes may wait in the process, and beside them one snapshot. */
export const MAX_WAITING_BYTES = 256 * 1024

/** An excursion as a person sees it. Device, metric and `since` say which one it is. */
export interface Excursion {
  deviceId: string
  metric: Metric
  kind: Alert['kind']
  since: number
  /** When it ended; null while it lasts. */
  until: number | null
}

/**
 * The server numbers its changes: 1, 2, 3 … A snapshot holds all of them up to its `seq`, and takes the place of everything that the client knew. After it come the changes
 * `seq + 1`, `seq + 2` …, each once and in order, until perhaps another snapshot comes.
 */
export type LiveMessage =
  /** In any order. */
  | { type: 'snapshot'; seq: number; windows: DeviceWindow[]; excursions: Excursion[] }
  /** These are the values of this window now. */
  | { type: 'window'; seq: number; window: DeviceWindow }
  /** The window is gone. */
  | { type: 'removed'; seq: number; window: DeviceWindow }
  /** This excursion is new, or has ended. */
  | { type: 'excursion'; seq: number; excursion: Excursion }
