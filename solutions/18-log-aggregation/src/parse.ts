import { z } from 'zod'
import { type Format, LEVEL_NAMES, type Level, type Request, requestSchema } from './contract.ts'

export type Parsed =
  | { level: Level | 'debug'; at: number; message: string; trace?: string; request?: Request }
  | { unparsed: string }

export function parseLine(format: Format, text: string): Parsed {
  try {
    return READERS[format](text)
  } catch (error) {
    return { unparsed: error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message }
  }
}

const READERS = { access: ofAccess, json: ofJson, text: ofText } as const

const lineSchema = z.object({
  time: z.iso.datetime({ offset: true }),
  level: z.string(),
  message: z.string(),
  stack: z.string().optional(),
})

function ofJson(text: string): Parsed {
  const { time, level, message, stack } = lineSchema.parse(JSON.parse(text))
  return { level: levelOf(level), at: sinceEpoch(time), message, ...(stack === undefined ? {} : { trace: stack }) }
}

// Each part is followed by a sign that it does not hold: there is one way only to read a line.
const FIRST_LINE = /^(\S+) +([A-Za-z]+) +\[[^\]\n]*\] +(.*)$/

function ofText(text: string): Parsed {
  const end = text.indexOf('\n')
  const line = end < 0 ? text : text.slice(0, end)
  const [, time, level, message] = FIRST_LINE.exec(line) ?? []
  if (time === undefined || level === undefined || message === undefined)
    throw new Error('not: time LEVEL [logger] message')
  return {
    level: levelOf(level),
    at: sinceEpoch(z.iso.datetime({ offset: true }).parse(time)),
    message,
    ...(end < 0 ? {} : { trace: text.slice(end + 1) }),
  }
}

const ACCESS = /^(\S+) - ([^[]*) \[([^\]]*)\] "([^"]*)" (\d{3}) (\d+)(?: "[^"]*" "[^"]*")?$/
const REQUEST = /^(\S+) (\S+) HTTP\/[\d.]+$/

function ofAccess(text: string): Parsed {
  const [, client, , time, message, status, bytes] = ACCESS.exec(text) ?? []
  if (client === undefined || time === undefined || message === undefined)
    throw new Error('not in the format combined or common of nginx')
  const [, method = null, path = null] = REQUEST.exec(message) ?? []
  const request = requestSchema.parse({ client, method, path, status: Number(status), bytes: Number(bytes) })
  const level = request.status >= 500 ? 'error' : request.status >= 400 ? 'warning' : 'info'
  return { level, at: sinceEpoch(isoOf(time)), message, request }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const NGINX_TIME = /^(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})$/

function isoOf(time: string): string {
  const [, day, month, year, clock, hours, minutes] = NGINX_TIME.exec(time) ?? []
  const number = MONTHS.indexOf(month ?? '') + 1
  const iso = `${year}-${String(number).padStart(2, '0')}-${day}T${clock}${hours}:${minutes}`
  return z.iso.datetime({ offset: true }).parse(iso)
}

function sinceEpoch(iso: string): number {
  const at = Date.parse(iso)
  if (!(at >= 0)) throw new Error(`not a time since 1970: ${iso}`)
  return at
}

function levelOf(name: string): Level | 'debug' {
  const upper = name.toUpperCase()
  const level = Object.hasOwn(LEVEL_NAMES, upper) ? LEVEL_NAMES[upper] : undefined
  if (level === undefined) throw new Error(`no level: ${name}`)
  return level
}
