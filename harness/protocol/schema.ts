/**
 * Kafka's message schemas for one API version each. `schemas.json` is made by `scripts/make-wire-schemas.mjs` from the
 * definitions inside the kafka-clients jar (version in the file); it holds facts only.
 */
import { readFileSync } from 'node:fs'

type Range = readonly [from: number, to: number | null]

interface RawField {
  name: string
  type: string
  versions: Range
  nullable?: Range
  tagged?: Range
  tag?: number
  default?: string
  entity?: string
  fields?: readonly RawField[]
}

interface RawBody {
  valid: readonly [number, number]
  flexible: number | null
  fields: readonly RawField[]
}

interface RawApi {
  key: number
  name: string
  request?: RawBody | null
  response?: RawBody | null
}

interface RawSchemas {
  version: string
  errors: Readonly<Record<string, string>>
  apis: readonly RawApi[]
}

export type Direction = 'request' | 'response'

export type Scalar =
  | 'bool'
  | 'int8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'float64'
  | 'string'
  | 'uuid'
  | 'bytes'
  | 'records'

/** A field as it is in one version of a message. */
export interface Field {
  readonly name: string
  /** The type of the value, or of an array's elements. */
  readonly type: Scalar | 'struct'
  readonly array: boolean
  readonly nullable: boolean
  /** What the field means beyond its type, in Kafka's words: `topicName`, `groupId`, `transactionalId`, … */
  readonly entity: string | undefined
  readonly default: string | undefined
  /** The fields of a struct. */
  readonly struct: Struct | undefined
}

/** The fields of a message or of a struct inside it, in the order of the wire. */
export interface Struct {
  readonly fields: readonly Field[]
  /** Tagged fields by tag (KIP-482). */
  readonly tagged: ReadonlyMap<number, Field>
  readonly flexible: boolean
}

const raw = JSON.parse(readFileSync(new URL('schemas.json', import.meta.url), 'utf8')) as RawSchemas
const byKey = new Map(raw.apis.map((api) => [api.key, api]))
const compiled = new Map<string, Struct | undefined>()

/** The version of Kafka that the schemas were taken from. */
export const schemaVersion = raw.version

/** Kafka's name of an API, `Unknown(999)` where the key is not known. */
export function apiName(key: number): string {
  return byKey.get(key)?.name ?? `Unknown(${key})`
}

/** Kafka's name of an error code, e.g. `NOT_LEADER_OR_FOLLOWER`; `UNKNOWN(999)` where it is not known. */
export function errorName(code: number): string {
  return raw.errors[String(code)] ?? `UNKNOWN(${code})`
}

const codes = new Map(Object.entries(raw.errors).map(([code, name]) => [name, Number(code)]))

/** The code of an error that is given by Kafka's name; undefined where Kafka has no such error. */
export function errorCodeOf(name: string): number | undefined {
  return codes.get(name)
}

/** Every API with the versions that its schema describes. */
export function knownApis(): { key: number; name: string; versions: readonly [number, number] }[] {
  return raw.apis.flatMap(({ key, name, request, response }) =>
    request && response ? [{ key, name, versions: request.valid }] : [],
  )
}

/** The schema of a body; undefined where the API or the version is not known. */
export function bodySchema(key: number, version: number, direction: Direction): Struct | undefined {
  const id = `${key} ${version} ${direction}`
  if (!compiled.has(id)) {
    const body = byKey.get(key)?.[direction]
    const known = body && within(body.valid, version)
    compiled.set(id, known ? compile(body.fields, version, isFlexible(body, version)) : undefined)
  }
  return compiled.get(id)
}

function isFlexible(body: RawBody, version: number): boolean {
  return body.flexible !== null && version >= body.flexible
}

function within([from, to]: Range, version: number): boolean {
  return version >= from && (to === null || version <= to)
}

function compile(fields: readonly RawField[], version: number, flexible: boolean): Struct {
  const plain: Field[] = []
  const tagged = new Map<number, Field>()
  for (const field of fields) {
    if (!within(field.versions, version)) continue
    const one = compileField(field, version, flexible)
    if (field.tag !== undefined && field.tagged && within(field.tagged, version)) tagged.set(field.tag, one)
    else plain.push(one)
  }
  return { fields: plain, tagged: new Map([...tagged].sort(([a], [b]) => a - b)), flexible }
}

function compileField(field: RawField, version: number, flexible: boolean): Field {
  return {
    name: field.name,
    type: field.type.replace('[]', '') as Scalar | 'struct',
    array: field.type.startsWith('[]'),
    nullable: field.nullable !== undefined && within(field.nullable, version),
    entity: field.entity,
    default: field.default,
    struct: field.fields && compile(field.fields, version, flexible),
  }
}
