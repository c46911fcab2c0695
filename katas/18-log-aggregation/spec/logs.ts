/** What stands in log files, and what the shipper makes of it. */
import type * as Lab from '../src/index.ts'

/** Near today: a broker deletes what is older than its retention. A whole minute. */
export const RECENT: number = Math.floor(Date.now() / 60_000) * 60_000 - 3_600_000

export const iso = (ms: number): string => new Date(ms).toISOString()

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** As nginx writes it, so many hours ahead of UTC. */
export function nginxTime(ms: number, hours = 0): string {
  const there = new Date(ms + hours * 3_600_000)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${two(there.getUTCDate())}/${MONTHS[there.getUTCMonth()]}/${there.getUTCFullYear()}`
  const sign = hours < 0 ? '-' : '+'
  return `${day}:${there.toISOString().slice(11, 19)} ${sign}${two(Math.abs(hours))}00`
}

export const accessLine = (at: number, request: string, status: number, bytes = 512): string =>
  `203.0.113.7 - ann [${nginxTime(at)}] "${request}" ${status} ${bytes} "https://shop.example/" "Mozilla/5.0 (X11; Linux)"`

export const jsonLine = (at: number, level: string, message: string, more: object = {}): string =>
  JSON.stringify({ time: iso(at), level, message, ...more })

export const textLine = (at: number, level: string, message: string): string =>
  `${iso(at)} ${level} [billing] ${message}`

export const TRACE = [
  'java.lang.IllegalStateException: card refused',
  '\tat shop.billing.Payments.pay(Payments.java:42)',
  '\tat shop.billing.Main.main(Main.java:7)',
  'Caused by: java.net.SocketTimeoutException: no answer',
  '\t... 12 more',
].join('\n')

/** A value of `raw-logs`, with more fields than are needed, as Filebeat has them. */
export const raw = (format: Lab.Format, message: string, service = 'shop', readAt = RECENT + 3_000_000) => ({
  '@timestamp': iso(readAt),
  '@metadata': { beat: 'filebeat', type: '_doc', version: '7.17.29' },
  log: { offset: 4_711, file: { path: '/var/log/app.log' } },
  input: { type: 'filestream' },
  message,
  service,
  format,
})

/** Of one service, in the topics of events. */
export const event = (
  n: number,
  level: Lab.LogEvent['level'],
  at: number,
  message: string,
  more: Partial<Lab.LogEvent> = {},
): Lab.LogEvent => ({ id: `0-${n}`, service: 'shop', format: 'json', level, at, message, ...more })

export const topicOf = (level: Lab.LogEvent['level']): string =>
  level === 'unknown' ? 'logs-unparsed' : `logs-${level}`
