/** Avro's binary form, without a library: schemas are compiled to functions that write, and that read what another schema wrote. */
import { Buffer } from 'node:buffer'

type Primitive = 'null' | 'boolean' | 'int' | 'long' | 'float' | 'double' | 'bytes' | 'string'
const primitives: readonly string[] = ['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string']

interface Field {
  name: string
  aliases: string[]
  node: Node
  /** Its JSON; undefined where there is none. */
  default: unknown
}

type Node =
  | { kind: Primitive }
  | { kind: 'record'; name: string; aliases: string[]; fields: Field[] }
  | { kind: 'enum'; name: string; aliases: string[]; symbols: string[]; default?: string }
  | { kind: 'fixed'; name: string; aliases: string[]; size: number }
  | { kind: 'array'; items: Node }
  | { kind: 'map'; values: Node }
  | { kind: 'union'; branches: Node[] }

/** Neither a schema nor what a schema allows. */
export class AvroError extends Error {
  override readonly name = 'AvroError'
}

function fail(what: string): never {
  throw new AvroError(what)
}

export class AvroType {
  readonly #node: Node

  constructor(schema: unknown) {
    this.#node = parse(schema, '', new Map())
  }

  toBytes(value: unknown): Buffer {
    return Buffer.concat(write(this.#node, value))
  }

  /** What reads the bytes of the writer's schema as a value of this one. Throws where they do not resolve. */
  readerOf(writer: AvroType): (bytes: Buffer) => unknown {
    const read = resolve(this.#node, writer.#node, new Map())
    return (bytes) => {
      const cursor = new Cursor(bytes)
      const value = read(cursor)
      if (!cursor.atEnd) fail('the event ends before its bytes do')
      return value
    }
  }
}

// Schemas

function parse(schema: unknown, namespace: string, names: Map<string, Node>): Node {
  if (typeof schema === 'string') {
    if (primitives.includes(schema)) return { kind: schema as Primitive }
    return names.get(qualified(schema, namespace)) ?? fail(`no type is named ${schema}`)
  }
  if (Array.isArray(schema)) return parseUnion(schema, namespace, names)
  if (schema === null || typeof schema !== 'object') fail(`no schema: ${JSON.stringify(schema)}`)
  const it = schema as Record<string, unknown>
  switch (it.type) {
    case 'array':
      return { kind: 'array', items: parse(it.items, namespace, names) }
    case 'map':
      return { kind: 'map', values: parse(it.values, namespace, names) }
    case 'record':
    case 'error':
    case 'enum':
    case 'fixed':
      return parseNamed(it, it.type, namespace, names)
    default:
      return parse(it.type, namespace, names)
  }
}

function parseUnion(schemas: unknown[], namespace: string, names: Map<string, Node>): Node {
  const branches = schemas.map((branch) => parse(branch, namespace, names))
  const distinct = new Set(branches.map((branch) => ('name' in branch ? branch.name : branch.kind)))
  if (distinct.size === 0 || distinct.size < branches.length || distinct.has('union')) fail('no union')
  return { kind: 'union', branches }
}

function parseNamed(
  it: Record<string, unknown>,
  kind: 'record' | 'error' | 'enum' | 'fixed',
  outer: string,
  names: Map<string, Node>,
): Node {
  if (typeof it.name !== 'string') fail(`${kind} without a name`)
  const name = qualified(it.name, typeof it.namespace === 'string' ? it.namespace : outer)
  const namespace = name.slice(0, Math.max(0, name.lastIndexOf('.')))
  const aliases = stringsOf(it.aliases ?? []).map((alias) => qualified(alias, namespace))
  if (names.has(name)) fail(`${name} is defined twice`)
  let node: Node
  if (kind === 'enum') {
    const symbols = stringsOf(it.symbols)
    if (it.default !== undefined && !symbols.includes(it.default as string)) fail(`the default of ${name} is none of its symbols`)
    node = { kind, name, aliases, symbols, default: it.default as string | undefined }
    names.set(name, node)
  } else if (kind === 'fixed') {
    if (typeof it.size !== 'number') fail(`${name} has no size`)
    node = { kind, name, aliases, size: it.size }
    names.set(name, node)
  } else {
    const fields: Field[] = []
    node = { kind: 'record', name, aliases, fields }
    names.set(name, node) // before its fields, which may name it
    if (!Array.isArray(it.fields)) fail(`${name} has no fields`)
    for (const field of it.fields) {
      if (typeof field?.name !== 'string' || fields.some((other) => other.name === field.name)) fail(`a field of ${name}`)
      const own = parse(field.type, namespace, names)
      fields.push({ name: field.name, aliases: stringsOf(field.aliases ?? []), node: own, default: field.default })
      if (field.default !== undefined) fromJson(own, field.default)
    }
  }
  return node
}

function qualified(name: string, namespace: string): string {
  return name.includes('.') || namespace === '' ? name : `${namespace}.${name}`
}

function stringsOf(list: unknown): string[] {
  if (Array.isArray(list) && list.every((item) => typeof item === 'string')) return list
  return fail(`no list of names: ${JSON.stringify(list)}`)
}

/** The value of a default: that of a union belongs to its first branch, bytes are written as text. */
function fromJson(node: Node, json: unknown): unknown {
  let value = json
  switch (node.kind) {
    case 'union':
      return fromJson(node.branches[0] as Node, json)
    case 'bytes':
    case 'fixed':
      if (typeof json !== 'string') fail('a default of bytes')
      value = Buffer.from(json, 'latin1')
      break
    case 'array':
      if (!Array.isArray(json)) fail('a default of an array')
      return json.map((item) => fromJson(node.items, item))
    case 'map':
      return Object.fromEntries(entriesOf(json).map(([key, item]) => [key, fromJson(node.values, item)]))
    case 'record': {
      const given = new Map(entriesOf(json))
      return Object.fromEntries(
        node.fields.map(({ name, node: own, default: other }) => [name, fromJson(own, given.has(name) ? given.get(name) : other)]),
      )
    }
  }
  write(node, value)
  return value
}

function entriesOf(value: unknown): [string, unknown][] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) fail(`no object: ${JSON.stringify(value)}`)
  return Object.entries(value)
}

// Writing

function write(node: Node, value: unknown): Uint8Array[] {
  const wrong = (): never => fail(`no ${'name' in node ? node.name : node.kind}: ${JSON.stringify(value)}`)
  switch (node.kind) {
    case 'null':
      return value === null ? [] : wrong()
    case 'boolean':
      return typeof value === 'boolean' ? [Buffer.of(value ? 1 : 0)] : wrong()
    case 'int':
      return Number.isInteger(value) && value === ((value as number) | 0) ? [long(value as number)] : wrong()
    case 'long':
      return Number.isSafeInteger(value) ? [long(value as number)] : wrong()
    case 'float':
    case 'double': {
      if (typeof value !== 'number') return wrong()
      const bytes = Buffer.alloc(node.kind === 'float' ? 4 : 8)
      if (node.kind === 'float') bytes.writeFloatLE(value)
      else bytes.writeDoubleLE(value)
      return [bytes]
    }
    case 'string': {
      if (typeof value !== 'string') return wrong()
      const bytes = Buffer.from(value, 'utf8')
      return [long(bytes.length), bytes]
    }
    case 'bytes':
      return value instanceof Uint8Array ? [long(value.length), value] : wrong()
    case 'fixed':
      return value instanceof Uint8Array && value.length === node.size ? [value] : wrong()
    case 'enum': {
      const index = node.symbols.indexOf(value as string)
      return index >= 0 ? [long(index)] : wrong()
    }
    case 'array': {
      if (!Array.isArray(value)) return wrong()
      return blocks(value.map((item) => write(node.items, item)))
    }
    case 'map':
      return blocks(entriesOf(value).map(([key, item]) => [...write({ kind: 'string' }, key), ...write(node.values, item)]))
    case 'record': {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return wrong()
      return node.fields.flatMap((field) => {
        const own = (value as Record<string, unknown>)[field.name]
        return own === undefined && field.default !== undefined
          ? writeDefault(field.node, field.default)
          : write(field.node, own)
      })
    }
    case 'union': {
      for (const [index, branch] of node.branches.entries()) {
        try {
          return [long(index), ...write(branch, value)]
        } catch (error) {
          if (!(error instanceof AvroError)) throw error
        }
      }
      return wrong()
    }
  }
}

function writeDefault(node: Node, json: unknown): Uint8Array[] {
  if (node.kind === 'union') return [long(0), ...writeDefault(node.branches[0] as Node, json)]
  return write(node, fromJson(node, json))
}

function blocks(items: Uint8Array[][]): Uint8Array[] {
  return items.length === 0 ? [long(0)] : [long(items.length), ...items.flat(), long(0)]
}

/** Zigzag, then seven bits a byte, the lowest first. */
function long(value: number): Buffer {
  const wide = BigInt(value)
  let rest = BigInt.asUintN(64, (wide << 1n) ^ (wide >> 63n))
  const bytes: number[] = []
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  return Buffer.from([...bytes, Number(rest)])
}

// Reading

class Cursor {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  take(length: number): Buffer {
    if (length < 0 || length > this.#bytes.length - this.#at) fail('the bytes end before the event does')
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  long(): number {
    let bits = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.take(1)[0] as number
      bits |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return Number((bits >> 1n) ^ -(bits & 1n))
    }
    return fail('a number of more than ten bytes')
  }

  /** Calls `item` for each item of an array or map. */
  blocks(item: () => void): void {
    for (let count = this.long(); count !== 0; count = this.long()) {
      if (count < 0) this.long() // the size of the block
      const items = Math.abs(count)
      if (items > 1_000_000 && items > this.#bytes.length) fail('more items than bytes')
      for (let i = 0; i < items; i += 1) item()
    }
  }
}

type Read = (cursor: Cursor) => unknown

/** Numbers that the key's type takes in. */
const takesIn: Record<string, readonly string[]> = {
  long: ['int'],
  float: ['int', 'long'],
  double: ['int', 'long', 'float'],
  string: ['bytes'],
  bytes: ['string'],
}

function resolve(reader: Node, writer: Node, known: Map<Node, Map<Node, Read>>): Read {
  if (writer.kind === 'union') {
    const reads = writer.branches.map((branch) => resolve(reader, branch, known))
    return (cursor) => (reads[cursor.long()] ?? fail('no such branch of a union'))(cursor)
  }
  const no = (): never => fail(`${labelOf(writer)} does not resolve to ${labelOf(reader)}`)
  if (reader.kind === 'union') {
    const exact = reader.branches.filter((branch) => branch.kind === writer.kind)
    for (const branch of [...exact, ...reader.branches]) {
      try {
        return resolve(branch, writer, known)
      } catch (error) {
        if (!(error instanceof AvroError)) throw error
      }
    }
    return no()
  }
  if ('name' in reader) {
    if (!('name' in writer) || reader.kind !== writer.kind) return no()
    if (reader.name !== writer.name && !reader.aliases.includes(writer.name)) return no()
  }
  if (reader.kind === 'record' && writer.kind === 'record') return resolveRecord(reader, writer, known)
  if (reader.kind === 'enum' && writer.kind === 'enum') {
    const symbols = writer.symbols.map((symbol) => (reader.symbols.includes(symbol) ? symbol : (reader.default ?? no())))
    return (cursor) => symbols[cursor.long()] ?? fail(`no such symbol of ${writer.name}`)
  }
  if (reader.kind === 'fixed' && writer.kind === 'fixed') {
    return reader.size === writer.size ? (cursor) => Buffer.from(cursor.take(reader.size)) : no()
  }
  if (reader.kind === 'array' && writer.kind === 'array') {
    const read = resolve(reader.items, writer.items, known)
    return (cursor) => {
      const items: unknown[] = []
      cursor.blocks(() => items.push(read(cursor)))
      return items
    }
  }
  if (reader.kind === 'map' && writer.kind === 'map') {
    const read = resolve(reader.values, writer.values, known)
    return (cursor) => {
      const entries: [string, unknown][] = []
      cursor.blocks(() => entries.push([cursor.take(cursor.long()).toString('utf8'), read(cursor)]))
      return Object.fromEntries(entries)
    }
  }
  if (reader.kind !== writer.kind && !takesIn[reader.kind]?.includes(writer.kind)) return no()
  return readPrimitive(reader.kind as Primitive, writer.kind as Primitive)
}

function resolveRecord(
  reader: Extract<Node, { kind: 'record' }>,
  writer: Extract<Node, { kind: 'record' }>,
  known: Map<Node, Map<Node, Read>>,
): Read {
  const before = known.get(reader)?.get(writer)
  if (before) return before
  let read: Read = () => fail('not resolved yet')
  const own = known.get(reader) ?? new Map<Node, Read>()
  known.set(reader, own.set(writer, (cursor) => read(cursor)))
  try {
    const sources = reader.fields.map((field) => {
      const at = writer.fields.findIndex(({ name }) => name === field.name || field.aliases.includes(name))
      if (at < 0 && field.default === undefined) fail(`${reader.name}.${field.name} has no default and was not written`)
      return at
    })
    const steps = writer.fields.map((field, at) => {
      const target = reader.fields[sources.indexOf(at)]
      return resolve(target?.node ?? field.node, field.node, target ? known : new Map())
    })
    read = (cursor) => {
      const written = steps.map((step) => step(cursor))
      return Object.fromEntries(
        reader.fields.map((field, i) => {
          const at = sources[i] as number
          return [field.name, at < 0 ? fromJson(field.node, field.default) : written[at]]
        }),
      )
    }
    return read
  } catch (error) {
    own.delete(writer)
    throw error
  }
}

function readPrimitive(reader: Primitive, writer: Primitive): Read {
  switch (writer) {
    case 'null':
      return () => null
    case 'boolean':
      return (cursor) => cursor.take(1)[0] !== 0
    case 'int':
    case 'long':
      return (cursor) => cursor.long()
    case 'float':
      return (cursor) => cursor.take(4).readFloatLE()
    case 'double':
      return (cursor) => cursor.take(8).readDoubleLE()
    default:
      return (cursor) => {
        const bytes = cursor.take(cursor.long())
        return reader === 'string' ? bytes.toString('utf8') : Buffer.from(bytes)
      }
  }
}

function labelOf(node: Node): string {
  return 'name' in node ? `${node.kind} ${node.name}` : node.kind
}
