/** As much of Avro's binary form as user events need, and its schema resolution. */

type Schema = string | Schema[] | Complex
interface Complex {
  type: string
  name?: string
  namespace?: string
  fields?: Field[]
  symbols?: string[]
}
interface Field {
  name: string
  type: Schema
  default?: unknown
}

/** Where the next byte is read. */
export interface Input {
  bytes: Buffer
  at: number
}

export type Read = (input: Input) => unknown

const kindOf = (schema: Schema): string =>
  typeof schema === 'string' ? schema : Array.isArray(schema) ? 'union' : kindOf(schema.type as Schema)

function fullName({ name = '', namespace }: Complex, around: string): string {
  return name.includes('.') ? name : `${namespace ?? around}.${name}`
}

/** What reads bytes of the one schema as values of the other. Throws where the two do not fit. */
export function resolve(written: unknown, own: unknown): Read {
  return readAs(written as Schema, own as Schema, ['', ''])
}

function readAs(written: Schema, own: Schema, around: readonly [string, string]): Read {
  if (Array.isArray(written)) {
    const branches = written.map((branch) => attempt(() => readAs(branch, own, around)))
    return (input) => {
      const branch = branches[Number(readLong(input))]
      if (branch === undefined) throw new Error('a union has no such branch')
      if (branch instanceof Error) throw branch
      return branch(input)
    }
  }
  if (Array.isArray(own)) {
    const found = own
      .map((branch) => attempt(() => readAs(written, branch, around)))
      .find((one) => !(one instanceof Error))
    if (!found) throw new Error(`${kindOf(written)} fits no branch of the reader's union`)
    return found as Read
  }
  const [from, to] = [kindOf(written), kindOf(own)]
  if (from === 'record' && to === 'record') return fitRecords(written as Complex, own as Complex, around)
  if (from === 'enum' && to === 'enum') return fitEnums(written as Complex, own as Complex, around)
  if (from === to || (from === 'int' && to === 'long')) return primitive(from)
  throw new Error(`${from} is written where ${to} is read`)
}

function attempt<T>(make: () => T): T | Error {
  try {
    return make()
  } catch (error) {
    return error as Error
  }
}

function sameName(written: Complex, own: Complex, [theirs, ours]: readonly [string, string]): [string, string] {
  const names: [string, string] = [fullName(written, theirs), fullName(own, ours)]
  if (names[0] !== names[1]) throw new Error(`${names[0]} is written where ${names[1]} is read`)
  return [names[0].slice(0, names[0].lastIndexOf('.')), names[1].slice(0, names[1].lastIndexOf('.'))]
}

function fitRecords(written: Complex, own: Complex, around: readonly [string, string]): Read {
  const inside = sameName(written, own, around)
  const ownFields = own.fields ?? []
  const reads = (written.fields ?? []).map((field) => {
    const target = ownFields.find(({ name }) => name === field.name)
    // What the reader does not have is read as it is written, and dropped.
    const read = target
      ? readAs(field.type, target.type, inside)
      : readAs(field.type, field.type, [inside[0], inside[0]])
    return { name: target?.name, read }
  })
  const missing = ownFields.filter(({ name }) => !reads.some((one) => one.name === name))
  for (const field of missing)
    if (field.default === undefined) throw new Error(`${field.name} is not written, and has no default`)
  return (input) => {
    const seen: Record<string, unknown> = {}
    for (const { name, read } of reads) {
      const value = read(input)
      if (name !== undefined) seen[name] = value
    }
    for (const { name, default: value } of missing) seen[name] = value
    return seen
  }
}

function fitEnums(written: Complex, own: Complex, around: readonly [string, string]): Read {
  sameName(written, own, around)
  return (input) => {
    const symbol = written.symbols?.[Number(readLong(input))]
    if (symbol === undefined || !own.symbols?.includes(symbol)) throw new Error(`${symbol} is no ${own.name}`)
    return symbol
  }
}

function primitive(type: string): Read {
  switch (type) {
    case 'null':
      return () => null
    case 'boolean':
      return (input) => take(input, 1)[0] === 1
    case 'int':
    case 'long':
      return (input) => Number(readLong(input))
    case 'string':
      return (input) => take(input, Number(readLong(input))).toString('utf8')
    default:
      throw new Error(`${type} is not read here`)
  }
}

function take(input: Input, count: number): Buffer {
  if (count < 0 || input.at + count > input.bytes.length) throw new Error('the bytes end too soon')
  input.at += count
  return input.bytes.subarray(input.at - count, input.at)
}

function readLong(input: Input): bigint {
  let value = 0n
  for (let shift = 0n; ; shift += 7n) {
    const byte = BigInt(take(input, 1)[0]!)
    value |= (byte & 127n) << shift
    if (byte < 128n) return (value >> 1n) ^ -(value & 1n)
  }
}

/** The value's bytes. Throws where the schema does not allow it. */
export function write(schema: unknown, value: unknown): Buffer {
  const type = schema as Schema
  if (Array.isArray(type)) {
    for (const [index, branch] of type.entries()) {
      const bytes = attempt(() => write(branch, value))
      if (!(bytes instanceof Error)) return Buffer.concat([longBytes(index), bytes])
    }
    throw new Error(`${JSON.stringify(value)} fits no branch of the union`)
  }
  const { fields = [], symbols = [] } = typeof type === 'string' ? {} : type
  switch (kindOf(type)) {
    case 'null':
      return value === null ? Buffer.alloc(0) : refuse(value, 'null')
    case 'boolean':
      return typeof value === 'boolean' ? Buffer.from([Number(value)]) : refuse(value, 'a boolean')
    case 'int':
    case 'long':
      return Number.isSafeInteger(value) ? longBytes(value as number) : refuse(value, 'a long')
    case 'string':
      return typeof value === 'string' ? textBytes(value) : refuse(value, 'a text')
    case 'enum':
      return symbols.includes(String(value)) ? longBytes(symbols.indexOf(String(value))) : refuse(value, 'a symbol')
    case 'record':
      return Buffer.concat(fields.map((field) => fieldBytes(field, value as Record<string, unknown>)))
    default:
      return refuse(value, `what is written here: ${kindOf(type)}`)
  }
}

function fieldBytes({ name, type, default: value }: Field, record: Record<string, unknown>): Buffer {
  try {
    return write(type, record[name] ?? value ?? null)
  } catch (cause) {
    throw new Error(`${name}: ${(cause as Error).message}`, { cause })
  }
}

function refuse(value: unknown, wanted: string): never {
  throw new Error(`${JSON.stringify(value)} is not ${wanted}`)
}

function textBytes(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([longBytes(bytes.length), bytes])
}

function longBytes(value: number): Buffer {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, (BigInt(value) << 1n) ^ (BigInt(value) >> 63n))
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128)
  return Buffer.from([...bytes, Number(rest)])
}
