import { z } from 'zod'

/** Names of topics, all through `ctx.name`. */
export const TOPIC = { readings: 'iot-readings', windows: 'iot-windows', alerts: 'iot-alerts' } as const

/** The `application.id` of the analytics, and so its group: `ctx.name(APPLICATION)`. */
export const APPLICATION = 'iot-analytics'

export const METRICS = ['temperature', 'humidity'] as const
export type Metric = (typeof METRICS)[number]

/** Windows of ten seconds, one after another, aligned to the epoch. */
export const WINDOW_MS = 10_000

/** How long after its end a window still takes readings, by stream time, where nobody asks for something else. */
export const GRACE_MS = 5_000

/** A reading may be so far ahead of `ctx.clock`, and no further: the clock of that device is wrong. */
export const AHEAD_MS = 60_000

/** A value of `iot-readings` has so many bytes at most. */
export const MAX_BYTES = 1_024

/** A key of `iot-readings` and of `iot-alerts`: the id of the device, in UTF-8. Any text. */
export const deviceSchema = z.string().min(1).max(64)

/**
 * A value of `iot-readings`, as JSON in UTF-8. The record's timestamp says when it was measured: that is the event time. A sensor may be missing, but not
 * both; a value that cannot be is a broken sensor. Fields that are not named here are allowed.
 */
export const readingSchema = z
  .object({
    /** Of this contract. None means 1; anything else is no reading for this code. */
    version: z.literal(1).optional(),
    /** Degrees Celsius. */
    temperature: z.number().min(-100).max(150).optional(),
    /** Relative, in percent. */
    humidity: z.number().min(0).max(100).optional(),
  })
  .refine(({ temperature, humidity }) => temperature !== undefined || humidity !== undefined, 'no sensor has a value')

/** What a device measured at one moment. */
export interface Reading {
  deviceId: string
  /** In ms since the epoch: the timestamp of the record. */
  at: number
  temperature?: number
  humidity?: number
}

/** What is known of the values of one window. `mean` is `sum / count`. */
export const statsSchema = z.object({
  count: z.int().min(1),
  sum: z.number(),
  min: z.number(),
  max: z.number(),
  mean: z.number(),
})

export type Stats = z.infer<typeof statsSchema>

/**
 * A key of `iot-windows`: JSON without spaces, the fields in this order. Bytes decide about partition and compaction, so one window has one text:
 * `{"deviceId":"device-1","metric":"humidity","start":1800000000000,"end":1800000010000}`. Its value is `statsSchema` as JSON.
 */
export const windowKeySchema = z.object({
  deviceId: deviceSchema,
  metric: z.enum(METRICS),
  /** The first ms of the window. */
  start: z.int().min(0),
  /** The first ms after it: `start + WINDOW_MS`. Device, metric and `start` say which window it is. */
  end: z.int().min(0),
})

/** One window of one metric of a device. */
export type DeviceWindow = z.infer<typeof windowKeySchema> & Stats

/** What is normal: from `low` to `high`, both included. */
export interface Limit {
  low: number
  high: number
  /** An excursion ends so far inside: at `high - hysteresis` or below, at `low + hysteresis` or above. 0 or more. */
  hysteresis: number
}

export type Limits = Record<Metric, Limit>

export const LIMITS: Limits = {
  temperature: { low: 5, high: 30, hysteresis: 1 },
  humidity: { low: 30, high: 70, hysteresis: 5 },
}

/**
 * A value of `iot-alerts`, as JSON; the key is the device. An excursion has two of them, its begin and its end. Device, metric and `since` together say
 * which excursion it is.
 */
export const alertSchema = z.object({
  type: z.enum(['raised', 'cleared']),
  deviceId: deviceSchema,
  metric: z.enum(METRICS),
  /** Above `high` or below `low`. */
  kind: z.enum(['high', 'low']),
  /** When it began: the time of the first reading outside. The same in both alerts. */
  since: z.int().min(0),
  /** The time of the reading that decided, and its value. */
  at: z.int().min(0),
  value: z.number(),
})

export type Alert = z.infer<typeof alertSchema>
