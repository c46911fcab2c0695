/** Task 16.4: what a record says. */
import type { Cell, Change, ColumnType, Row } from './contract.ts'

export interface ChangeRecord {
  topic: string
  key: Uint8Array | null
  value: Uint8Array | null
}

interface Field {
  field: string
  type: string
  name?: string
  parameters?: { scale?: string }
  default?: unknown
  fields?: Field[]
}

type Values = Record<string, unknown>

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** Numbers become texts that begin with `#`, texts such that begin with `=`: the digits stay. Names of fields stay as they are. */
function readJson(bytes: Uint8Array, what: string): { schema: Field; payload: Values } {
  const text = decoder.decode(bytes)
  JSON.parse(text)
  const marked = text.replace(tokens, (token, at: number) => {
    if (token[0] !== '"') return `"#${token}"`
    return /^\s*:/.test(text.slice(at + token.length, at + token.length + 9)) ? token : `"=${token.slice(1)}`
  })
  const { schema, payload } = (JSON.parse(marked) ?? {}) as { schema?: Field; payload?: Values }
  if (!schema?.fields) throw new Error(`the ${what} comes without a schema`)
  if (!payload || typeof payload !== 'object') throw new Error(`the ${what} comes without a payload`)
  return { schema, payload }
}

const said = (value: unknown) => (typeof value === 'string' && value[0] === '=' ? value.slice(1) : undefined)
const counted = (value: unknown) => (typeof value === 'string' && value[0] === '#' ? value.slice(1) : undefined)

function cellOf(field: Field, value: unknown): Cell {
  const [type, name] = [said(field.type)!, said(field.name)]
  const wrong = () => new Error(`column ${said(field.field)}: ${JSON.stringify(value)} is no ${name ?? type}`)
  const whole = (given: unknown) => {
    const digits = counted(given)
    if (digits === undefined || !/^-?\d+$/.test(digits)) throw wrong()
    return BigInt(digits)
  }
  const text = (given: unknown) => said(given) ?? raise(wrong())
  const bytes = (given: unknown) => {
    const base64 = text(given)
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) throw wrong()
    return Buffer.from(base64, 'base64')
  }
  const ways: Record<string, [ColumnType, (given: unknown) => string]> = {
    int8: ['bigint', (given) => `${whole(given)}`],
    int16: ['bigint', (given) => `${whole(given)}`],
    int32: ['bigint', (given) => `${whole(given)}`],
    int64: ['bigint', (given) => `${whole(given)}`],
    double: ['double precision', (given) => counted(given) ?? raise(wrong())],
    string: ['text', text],
    bytes: ['bytea', (given) => `\\x${bytes(given).toString('hex')}`],
    'io.debezium.time.Date': ['date', (given) => since(whole(given) * 86_400_000_000n).slice(0, 10)],
    'io.debezium.time.Timestamp': ['timestamp', (given) => since(whole(given) * 1_000n)],
    'io.debezium.time.MicroTimestamp': ['timestamp', (given) => since(whole(given))],
    'io.debezium.time.ZonedTimestamp': ['timestamptz', text],
    'org.apache.kafka.connect.data.Decimal': [
      'numeric',
      // PostgreSQL reads 1250e-2, and keeps both zeros behind the point.
      (given) => `${signed(bytes(given))}e-${said(field.parameters?.scale) ?? raise(wrong())}`,
    ],
  }
  const way = ways[name ?? type]
  if (!way) throw wrong()
  const [column, written] = way
  const orNull = (given: unknown) => (given === null || given === undefined ? null : written(given))
  if (value === undefined) throw wrong()
  return { type: column, text: orNull(value), initial: orNull(field.default) }
}

function raise(error: Error): never {
  throw error
}

function signed(bytes: Buffer): bigint {
  let all = BigInt(bytes.readInt8(0))
  for (const byte of bytes.subarray(1)) all = all * 256n + BigInt(byte)
  return all
}

/** Microseconds since 1970, as a text without a time zone. */
function since(micros: bigint): string {
  const second = 1_000_000n
  const whole = micros / second - (micros % second < 0n ? 1n : 0n)
  const text = new Date(Number(whole) * 1_000).toISOString()
  return `${text.slice(0, 10)} ${text.slice(11, 19)}.${`${micros - whole * second}`.padStart(6, '0')}`
}

function rowOf(fields: Field[] | undefined, values: unknown): Row {
  if (!fields || typeof values !== 'object' || values === null) throw new Error('there is no row')
  return Object.fromEntries(
    fields.map((field) => {
      const name = said(field.field)!
      return [name, cellOf(field, (values as Values)[name])]
    }),
  )
}

export function readChange({ topic, key, value }: ChangeRecord): Change {
  if (!key) throw new Error('the record has no key')
  const read = readJson(key, 'key')
  const change = { table: topic.split('.').at(-1)!, key: rowOf(read.schema.fields, read.payload) }
  if (!value) return { ...change, row: null }
  const { schema, payload } = readJson(value, 'value')
  switch (said(payload['op'])) {
    case 'd':
      return { ...change, row: null }
    case 'r':
    case 'c':
    case 'u': {
      const after = schema.fields!.find(({ field }) => said(field) === 'after')
      return { ...change, row: rowOf(after?.fields, payload['after']) }
    }
    default:
      throw new Error(`there is no operation ${String(payload['op'])}`)
  }
}
