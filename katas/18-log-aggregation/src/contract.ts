/** Given: what goes through the pipeline. */
import { z } from 'zod'

/** Names of topics, all through `ctx.name`. */
export const TOPIC = {
  raw: 'raw-logs',
  info: 'logs-info',
  warning: 'logs-warning',
  error: 'logs-error',
  unparsed: 'logs-unparsed',
  patterns: 'error-patterns',
  alerts: 'log-alerts',
} as const

const DAY_MS = 86_400_000

/** How long the topics keep a record. `error-patterns` is not among them: it is a table. */
export const RETENTION_MS = {
  raw: DAY_MS,
  info: DAY_MS,
  warning: 7 * DAY_MS,
  error: 30 * DAY_MS,
  unparsed: 7 * DAY_MS,
  alerts: 30 * DAY_MS,
} as const

/** The `application.id` of the two topologies, through `ctx.name`. */
export const APPLICATION = { parser: 'log-parser', detector: 'log-detector' } as const

/** The group of the indexer, through `ctx.name`. */
export const GROUP = 'log-indexer'

/** `access`: nginx. `json`: a JSON object a line. `text`: lines with stack traces. */
export const FORMATS = ['access', 'json', 'text'] as const
export type Format = (typeof FORMATS)[number]

/** A log file that is shipped. */
export interface Source {
  service: string
  format: Format
  /** Its path. A file that is full is renamed: `app.log` to `app.log.1`, `app.log.1` to `app.log.2` and so on. Some are packed later: `app.log.2.gz`. */
  file: string
}

export const serviceSchema = z.string().min(1).max(64)

/** A value of `raw-logs`, as JSON: what Filebeat makes of a line, or of the lines of one event. It has more fields than these. */
export const rawSchema = z.object({
  /** As it stands in the file, without the line end; the lines of an event of several have `\n` between them. */
  message: z.string(),
  /** When it was read. That is not when it happened. */
  '@timestamp': z.iso.datetime({ offset: true }),
  service: serviceSchema,
  format: z.enum(FORMATS),
})

export const LEVELS = ['info', 'warning', 'error'] as const
export type Level = (typeof LEVELS)[number]

/** What the names of levels mean, in upper or lower case. Lines of level `debug` are not passed on. Any other name is none. */
export const LEVEL_NAMES: Readonly<Record<string, Level | 'debug'>> = {
  TRACE: 'debug',
  DEBUG: 'debug',
  INFO: 'info',
  NOTICE: 'info',
  WARN: 'warning',
  WARNING: 'warning',
  ERROR: 'error',
  FATAL: 'error',
  CRITICAL: 'error',
}

/** Requests of the load balancer. Those that went well (a status below 400) are not passed on. */
export const HEALTH_PATH = '/health'

/** An event may be so far ahead of the time at which it was read, and no further: the clock of that machine is wrong. */
export const AHEAD_MS = 3_600_000

/** The request of a line of nginx. */
export const requestSchema = z.object({
  client: z.string(),
  /** Null where the client sent no request of HTTP. */
  method: z.string().nullable(),
  path: z.string().nullable(),
  status: z.int().min(100).max(599),
  bytes: z.int().min(0),
})

export type Request = z.infer<typeof requestSchema>

/** A value of `logs-info`, `logs-warning`, `logs-error` and `logs-unparsed`, as JSON; the key is the service. The record's timestamp is `at`. */
export const eventSchema = z.object({
  /** Partition and offset of its record in `raw-logs`: `2-4711`. Two lines that are alike are two events. */
  id: z.string().regex(/^\d+-\d+$/),
  service: serviceSchema,
  format: z.enum(FORMATS),
  /** `unknown` in `logs-unparsed`. */
  level: z.enum([...LEVELS, 'unknown']),
  /** When it happened, in ms since the epoch, up to the year 9999. Of level `unknown`: when it was read. */
  at: z.int().min(0).max(253_402_300_799_999),
  /** Of level `unknown`: all of it, as it came. */
  message: z.string(),
  /** The stack trace, where there is one. */
  trace: z.string().optional(),
  /** Where the format is `access`. */
  request: requestSchema.optional(),
  /** Of level `unknown`: why it could not be read, for people. */
  reason: z.string().optional(),
})

export type LogEvent = z.infer<typeof eventSchema>

/** A key of `error-patterns`, as JSON with the fields in this order. */
export const patternKeySchema = z.object({ service: serviceSchema, pattern: z.string() })

/** A value of `error-patterns`, as JSON: what is known of errors that differ in ids, numbers and addresses alone. */
export const patternSchema = z.object({
  count: z.int().min(1),
  /** When the first and the last of them happened, in ms since the epoch. */
  first: z.int().min(0),
  last: z.int().min(0),
  /** The message of the first one that happened; of several at that time the one with the smallest id, as JavaScript's `<` compares texts. */
  example: z.string(),
})

export type Pattern = z.infer<typeof patternSchema>

/** Lines are counted by the minute in which they happened. */
export const MINUTE_MS = 60_000

/** How long after its end a minute still takes lines, by stream time. */
export const GRACE_MS = 30_000

/** A minute is judged by the last `most` minutes of its service that had lines and were normal; by fewer than `least` it is not judged. */
export const BASELINE = { least: 10, most: 30 } as const

/** Fewer errors in a minute are no burst. */
export const LEAST_ERRORS = 10

/** So many standard deviations above what was to be expected is a burst. */
export const DEVIATIONS = 5

/** What a service wrote in a minute. */
export const minuteSchema = z.object({ lines: z.int().min(1), errors: z.int().min(0) })

export type Minute = z.infer<typeof minuteSchema>

/** A value of `log-alerts`, as JSON; the key is the service. */
export const alertSchema = z.object({
  service: serviceSchema,
  /** The first ms of the minute. */
  start: z.int().min(0),
  lines: z.int().min(1),
  errors: z.int().min(0),
  /** How many errors were to be expected, to two digits after the point. */
  expected: z.number(),
})

export type Alert = z.infer<typeof alertSchema>
