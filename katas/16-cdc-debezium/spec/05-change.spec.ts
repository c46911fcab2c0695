import { expect, outcomeOf, type Text, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import {
  asGiven,
  BIG,
  BYTES,
  DATE,
  DOUBLE,
  debeziumTable,
  decimal,
  INSTANT,
  INT,
  MICROS,
  MILLIS,
  raw,
  type Schema,
  TEXT,
} from './records.ts'
import { askPostgres } from './shop.ts'

const TOPIC = 'eu.cdc.shop.users'
const users = debeziumTable(TOPIC, ['id'], { id: INT, name: TEXT })
const cell = (type: string, text: string | null, initial: string | null = null) => ({ type, text, initial })
const rowOf = (id: number, name: string | null) => ({ id: cell('bigint', String(id)), name: cell('text', name) })

test('16.4 a record of each operation says the row as it is now, and its table and key', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const before = { id: 1, name: 'before' }
  for (const op of ['r', 'c', 'u']) {
    const record = users.write({ id: 1, name: 'Анна' }, { op, before })
    const change = await app.readChange(asGiven(TOPIC, record))
    expect(change, means.change(op)).toEqual({
      table: 'users',
      key: { id: cell('bigint', '1') },
      row: rowOf(1, 'Анна'),
    })
  }
  const orders = debeziumTable('cdc.shop.orders', ['shop', 'nr'], { nr: INT, total: INT, shop: TEXT })
  const order = await app.readChange(asGiven(orders.topic, orders.write({ shop: 'north', nr: 7, total: null })))
  expect(order.table, means.tableOfTopic).toBe('orders')
  expect(Object.entries(order.key), means.keyInOrder).toEqual([
    ['shop', cell('text', 'north')],
    ['nr', cell('bigint', '7')],
  ])
  expect(order.row, means.change('c')).toEqual({
    nr: cell('bigint', '7'),
    total: cell('bigint', null),
    shop: cell('text', 'north'),
  })
})

test('16.4 a delete and its tombstone say that there is no row of this key', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const gone = { table: 'users', key: { id: cell('bigint', '1') }, row: null }
  const [removal, tombstone] = users.remove({ id: 1, name: 'Anna' })
  expect(await app.readChange(asGiven(TOPIC, removal!)), means.removal).toEqual(gone)
  expect(await app.readChange(asGiven(TOPIC, tombstone!)), means.tombstone).toEqual(gone)
})

/** Schema, value as Debezium writes it, type, and how PostgreSQL writes it. */
const values: [schema: Schema, value: unknown, type: Lab.ColumnType, text: string][] = [
  [{ type: 'int8' }, -128, 'bigint', '-128'],
  [{ type: 'int16' }, 0, 'bigint', '0'],
  [INT, 2_147_483_647, 'bigint', '2147483647'],
  [BIG, raw('9007199254740993'), 'bigint', '9007199254740993'],
  [BIG, raw('-9223372036854775808'), 'bigint', '-9223372036854775808'],
  [decimal(0), 'AP//////////', 'numeric', '18446744073709551615'],
  [decimal(2), 'BOI=', 'numeric', '12.50'],
  [decimal(2), '+w==', 'numeric', '-0.05'],
  [decimal(2), 'AA==', 'numeric', '0.00'],
  [decimal(4), 'AIA=', 'numeric', '0.0128'],
  [decimal(0), '/w==', 'numeric', '-1'],
  [decimal(4), '7v7J8avL', 'numeric', '-1869689954.8213'],
  [DOUBLE, 0.1, 'double precision', '0.1'],
  [DOUBLE, raw('1.0E-10'), 'double precision', '1e-10'],
  [TEXT, '', 'text', ''],
  [TEXT, 'null', 'text', 'null'],
  [TEXT, "it's \\ 'ключ' 🚲 ", 'text', "it's \\ 'ключ' 🚲 "],
  [TEXT, '\uFEFFx', 'text', '\uFEFFx'],
  [DATE, 0, 'date', '1970-01-01'],
  [DATE, -1, 'date', '1969-12-31'],
  [DATE, 20_787, 'date', '2026-11-30'],
  [DATE, 2_932_896, 'date', '9999-12-31'],
  [MILLIS, 1_796_040_000_000, 'timestamp', '2026-11-30 12:00:00'],
  [MILLIS, -1, 'timestamp', '1969-12-31 23:59:59.999'],
  [MICROS, raw('1796040000123456'), 'timestamp', '2026-11-30 12:00:00.123456'],
  [MICROS, raw('-1'), 'timestamp', '1969-12-31 23:59:59.999999'],
  [MICROS, raw('-1000000'), 'timestamp', '1969-12-31 23:59:59'],
  [MICROS, raw('253402300799999999'), 'timestamp', '9999-12-31 23:59:59.999999'],
  [INSTANT, '2026-11-30T06:30:00Z', 'timestamptz', '2026-11-30 06:30:00+00'],
  [INSTANT, '2026-11-30T12:00:00.123456+05:30', 'timestamptz', '2026-11-30 06:30:00.123456+00'],
  [BYTES, 'AP8=', 'bytea', '\\x00ff'],
  [BYTES, '', 'bytea', '\\x'],
]

type Asked = { type: string; text: string | null }

/** As PostgreSQL writes them, once it has read them; what it says where it cannot. */
async function written(url: string, cells: Asked[]): Promise<unknown[]> {
  const known = new Set<string>(values.map(([, , type]) => type))
  const columns = cells.map(({ type }, n) => `$${n + 1}::text::${known.has(type) ? type : 'text'}::text as c${n}`)
  const texts = cells.map(({ text }) => text)
  try {
    const [row] = await askPostgres(url, `select ${columns}`, texts)
    return cells.map((_, n) => row![`c${n}`])
  } catch (error) {
    if (cells.length === 1) return [(error as Error).message]
    return (await Promise.all(cells.map((cell) => written(url, [cell])))).flat()
  }
}

// In Nepal, a quarter of an hour from everybody else.
test('16.4 values keep their type and each of their digits, whatever the time zone of the process', async ({
  subject,
  component,
}) => {
  const app = await subject<typeof Lab>({ env: { TZ: 'Asia/Kathmandu' } })
  const columns = Object.fromEntries(values.map(([schema], n) => [`c${n}`, { ...schema, optional: true }]))
  const table = debeziumTable(TOPIC, ['id'], { id: INT, ...columns })
  const given = Object.fromEntries(values.map(([, value], n) => [`c${n}`, value]))
  const { row } = await app.readChange(asGiven(TOPIC, table.write({ id: 1, ...given })))
  const cells = values.map((_, n) => row?.[`c${n}`] ?? { type: 'none', text: null })
  const told = cells.map(({ type }, n) => [values[n]![0].name ?? values[n]![0].type, type])
  expect(told, means.types).toEqual(values.map(([{ name, type }, , wanted]) => [name ?? type, wanted]))
  const seen = await written(component('postgres').endpoints['postgres']!, cells)
  expect(seen, means.digits).toEqual(values.map(([, , , text]) => text))
})

test('16.4 a default comes with its column, in the same form', async ({ subject, component }) => {
  const app = await subject<typeof Lab>()
  const withDefault = (schema: Schema, value: unknown): Schema => ({ ...schema, optional: true, default: value })
  const table = debeziumTable(TOPIC, ['id'], {
    id: INT,
    level: withDefault(INT, 3),
    price: withDefault(decimal(2), 'BOI='),
    since: withDefault(DATE, 20_787),
    name: withDefault(TEXT, ''),
    huge: withDefault(BIG, raw('9007199254740993')),
    plain: TEXT,
  })
  const nothing = { level: null, price: null, since: null, name: null, huge: null, plain: null }
  const { row } = await app.readChange(asGiven(TOPIC, table.write({ id: 1, ...nothing })))
  const { id: _, plain, ...others } = row ?? {}
  expect(
    Object.values(others).map(({ text }) => text),
    means.nullIsNull,
  ).toEqual([null, null, null, null, null])
  expect(plain?.initial, means.noDefault).toBe(null)
  const asked = Object.values(others).map(({ type, initial }) => ({ type, text: initial }))
  const seen = await written(component('postgres').endpoints['postgres']!, asked)
  expect(seen, means.defaults).toEqual(['3', '12.50', '2026-11-30', '', '9007199254740993'])
})

test('16.4 what is no change is refused, and says what is wrong', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const { key, value } = users.write({ id: 1, name: 'Anna' })
  const odd = (columns: Record<string, Schema>, row: Record<string, unknown>) =>
    debeziumTable(TOPIC, ['id'], { id: INT, ...columns }).write({ id: 1, ...row })
  const { bad } = means
  const payload = (json: string) => JSON.stringify({ schema: null, payload: JSON.parse(json).payload })
  const cases: [what: Text, record: Lab.ChangeRecord, names: string[]][] = [
    [bad.noKey, asGiven(TOPIC, { key: null, value }), []],
    [bad.valueNoJson, asGiven(TOPIC, { key, value: '{"payload"' }), []],
    [bad.keyNoJson, asGiven(TOPIC, { key: '1;', value }), []],
    [bad.keyOfTombstone, asGiven(TOPIC, { key: '1;', value: null }), []],
    [bad.valueNoSchema, asGiven(TOPIC, { key, value: payload(value) }), []],
    [bad.keyNoSchema, asGiven(TOPIC, { key: payload(key), value }), []],
    [bad.noPayload, asGiven(TOPIC, { key, value: '{"schema":null,"payload":null}' }), []],
    [bad.valueNull, asGiven(TOPIC, { key, value: 'null' }), []],
    [bad.operation, asGiven(TOPIC, users.write({ id: 1, name: 'A' }, { op: 't' })), ['t']],
    [bad.noRow, asGiven(TOPIC, { key, value: value.replace(/"after":\{[^}]*\}/, '"after":null') }), []],
    [
      bad.type,
      asGiven(TOPIC, odd({ place: { type: 'string', name: 'io.debezium.data.geometry.Point' } }, { place: 'x' })),
      ['place'],
    ],
    [bad.textForNumber, asGiven(TOPIC, odd({ age: INT }, { age: 'old' })), ['age']],
    [bad.numberForText, asGiven(TOPIC, odd({ nick: TEXT }, { nick: 5 })), ['nick']],
    [bad.fraction, asGiven(TOPIC, odd({ age: INT }, { age: 1.5 })), ['age']],
    [bad.noBase64, asGiven(TOPIC, odd({ photo: BYTES }, { photo: '%%%' })), ['photo']],
    [bad.noUtf8, { topic: TOPIC, key: Buffer.from(key), value: Buffer.from(value.replace('Anna', 'ÿ'), 'latin1') }, []],
  ]
  for (const [what, record, names] of cases) {
    const outcome = await outcomeOf(app.readChange(record))
    expect(outcome.split(':')[0], means.refusedRecord(what)).toBe('rejected')
    if (names.length > 0) expect(outcome, means.columnNamed(what)).toSay(...names)
  }
})
