import { type Format, LEVEL_NAMES, type Level, type Request } from './contract.ts'

export type Parsed =
  | { level: Level | 'debug'; at: number; message: string; trace?: string; request?: Request }
  | { unparsed: string }

/** Reads from left to right, and never goes back. */
class Scanner {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** What stands before this sign, which is passed. */
  until(sign: string): string {
    const end = this.#text.indexOf(sign, this.#at)
    if (end < 0) throw new Error(`no ${JSON.stringify(sign)} after character ${this.#at}`)
    const part = this.#text.slice(this.#at, end)
    this.#at = end + sign.length
    return part
  }

  pass(sign: string): void {
    if (!this.#text.startsWith(sign, this.#at)) throw new Error(`no ${JSON.stringify(sign)} at character ${this.#at}`)
    this.#at += sign.length
  }

  spaces(): void {
    while (this.#text[this.#at] === ' ') this.#at++
  }

  get rest(): string {
    return this.#text.slice(this.#at)
  }
}

export function parseLine(format: Format, text: string): Parsed {
  try {
    if (format === 'access') return access(text)
    return format === 'json' ? json(text) : plain(text)
  } catch (error) {
    return { unparsed: String((error as Error).message) || 'unreadable' }
  }
}

function json(text: string): Parsed {
  const line: unknown = JSON.parse(text)
  if (typeof line !== 'object' || line === null || Array.isArray(line)) throw new Error('no object')
  const { time, level, message, stack } = line as Record<string, unknown>
  if (typeof time !== 'string' || typeof level !== 'string' || typeof message !== 'string')
    throw new Error('time, level and message are texts')
  if (stack !== undefined && typeof stack !== 'string') throw new Error('stack is a text')
  const known = { level: levelNamed(level), at: momentOf(time), message }
  return stack === undefined ? known : { ...known, trace: stack }
}

function plain(text: string): Parsed {
  const [line = '', ...others] = text.split('\n')
  const scanner = new Scanner(line)
  const time = scanner.until(' ')
  scanner.spaces()
  const level = scanner.until(' ')
  scanner.spaces()
  scanner.pass('[')
  scanner.until(']')
  scanner.pass(' ')
  scanner.spaces()
  const known = { level: levelNamed(level), at: momentOf(time), message: scanner.rest }
  return others.length === 0 ? known : { ...known, trace: others.join('\n') }
}

function access(text: string): Parsed {
  const scanner = new Scanner(text)
  const client = scanner.until(' - ')
  if (client === '' || client.includes(' ')) throw new Error('no client')
  scanner.until(' [')
  const time = scanner.until(']')
  scanner.pass(' "')
  const message = scanner.until('" ')
  const [status = '', bytes = '', ...fields] = scanner.rest.split(' ')
  if (!/^[1-5]\d\d$/.test(status) || !/^\d{1,15}$/.test(bytes)) throw new Error('no status and bytes')
  if (fields.length > 0) {
    const quoted = new Scanner(fields.join(' '))
    for (const between of ['" ', '"']) {
      quoted.pass('"')
      if (quoted.until(between).includes('"')) throw new Error('a quotation mark too many')
    }
    if (quoted.rest !== '') throw new Error('more than there should be')
  }
  const parts = message.split(' ')
  const isHttp = parts.length === 3 && parts[2]!.startsWith('HTTP/')
  const number = Number(status)
  const [method, path] = isHttp ? (parts as [string, string, string]) : [null, null]
  return {
    level: number >= 500 ? 'error' : number >= 400 ? 'warning' : 'info',
    at: momentOfNginx(time),
    message,
    request: { client, method, path, status: number, bytes: Number(bytes) },
  }
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

function momentOfNginx(time: string): number {
  if (!/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}$/.test(time)) throw new Error(`no time: ${time}`)
  const month = MONTHS.indexOf(time.slice(3, 6)) / 3 + 1
  if (!Number.isInteger(month) || month < 1) throw new Error(`no month: ${time}`)
  const date = `${time.slice(7, 11)}-${String(month).padStart(2, '0')}-${time.slice(0, 2)}`
  return momentOf(`${date}T${time.slice(12, 20)}${time.slice(21, 24)}:${time.slice(24)}`)
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)$/

/** A day that there is: it comes back as it went in. */
function momentOf(time: string): number {
  const [, year, month, day, hour, minute, second = '0', fraction = '0', offset = 'Z'] = ISO.exec(time) ?? []
  const numbers = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const [y, mo, d, h, mi, s] = numbers
  const utc = Date.UTC(y, mo - 1, d, h, mi, s)
  const back = new Date(utc)
  const same = [
    back.getUTCFullYear(),
    back.getUTCMonth() + 1,
    back.getUTCDate(),
    back.getUTCHours(),
    back.getUTCMinutes(),
  ]
  if (Number.isNaN(utc) || [y, mo, d, h, mi].some((value, n) => value !== same[n]) || s > 59)
    throw new Error(`no time: ${time}`)
  const [hours = 0, minutes = 0] = offset === 'Z' ? [] : offset.slice(1).split(':').map(Number)
  if (hours > 23 || minutes > 59) throw new Error(`no offset: ${time}`)
  const ahead = (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
  const at = utc + Math.floor(Number(`0.${fraction}`) * 1_000 + 1e-6) - ahead
  if (at < 0) throw new Error(`before 1970: ${time}`)
  return at
}

const LEVELS = new Map(Object.entries(LEVEL_NAMES))

function levelNamed(name: string): Level | 'debug' {
  const level = LEVELS.get(name.toUpperCase())
  if (!level) throw new Error(`no level: ${name}`)
  return level
}
