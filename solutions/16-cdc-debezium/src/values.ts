/** What Debezium's types mean, and how PostgreSQL writes the same values. */
import { ExactNumber, type Field } from './connect-json.ts'
import type { ColumnType } from './contract.ts'

interface Reader {
  type: ColumnType
  /** Throws where the value is none of this type. Null is not asked. */
  text(value: unknown): string
}

/** Throws, with the column's name, where the contract knows no such type. */
export function typeOf(field: Field): Reader {
  const { type, name } = field
  const reader = name === undefined ? plain[type] : named[name]?.(field)
  if (!reader) throw new Error(`the column ${field.field} is of an unknown type: ${name ?? type}`)
  return reader
}

const whole: Reader = { type: 'bigint', text: (value) => String(wholeIn(value)) }
const day = 86_400_000n

const plain: Record<string, Reader> = {
  int8: whole,
  int16: whole,
  int32: whole,
  int64: whole,
  double: { type: 'double precision', text: (value) => numberIn(value) },
  string: { type: 'text', text: (value) => textIn(value) },
  bytes: { type: 'bytea', text: (value) => `\\x${bytesIn(value).toString('hex')}` },
}

const named: Record<string, (field: Field) => Reader | undefined> = {
  'org.apache.kafka.connect.data.Decimal': ({ parameters }) => {
    const scale = Number(parameters?.['scale'])
    if (!Number.isInteger(scale)) return undefined
    return { type: 'numeric', text: (value) => decimal(bytesIn(value), scale) }
  },
  'io.debezium.time.Date': () => ({ type: 'date', text: (value) => moment(wholeIn(value) * day, 1n).slice(0, 10) }),
  'io.debezium.time.Timestamp': () => ({ type: 'timestamp', text: (value) => moment(wholeIn(value), 1n) }),
  'io.debezium.time.MicroTimestamp': () => ({ type: 'timestamp', text: (value) => moment(wholeIn(value), 1_000n) }),
  'io.debezium.time.ZonedTimestamp': () => ({ type: 'timestamptz', text: (value) => textIn(value) }),
}

function numberIn(value: unknown): string {
  if (value instanceof ExactNumber) return value.source
  throw new Error(`not a number: ${JSON.stringify(value)}`)
}

function wholeIn(value: unknown): bigint {
  const text = numberIn(value)
  if (/^-?\d+$/.test(text)) return BigInt(text)
  throw new Error(`not a whole number: ${text}`)
}

function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  throw new Error(`not a text: ${JSON.stringify(value)}`)
}

function bytesIn(value: unknown): Buffer {
  const text = textIn(value)
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') === text) return bytes
  throw new Error(`not base64: ${text}`)
}

/** Two's complement, the highest byte first. */
function decimal(bytes: Buffer, scale: number): string {
  if (bytes.length === 0) throw new Error('a number without a byte')
  const unscaled = BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`))
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0')
  const point = digits.length - scale
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`
}

/** Of so many parts of a millisecond since 1970: negative before, when the part that is left counts forwards all the same. */
function moment(since: bigint, aMillisecond: bigint): string {
  const left = ((since % aMillisecond) + aMillisecond) % aMillisecond
  const text = new Date(Number((since - left) / aMillisecond)).toISOString().replace('T', ' ').slice(0, -1)
  return aMillisecond === 1n ? text : `${text}${String(left).padStart(3, '0')}`
}
