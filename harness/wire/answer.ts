/**
 * An answer in the broker's place: a response built from the schema's defaults, with the error code in every field for
 * one, and the request's topics, partitions, groups and ids said back, so that clients find what they asked about.
 */

import { type Body, bodySchema, defaultOf, encode, type Field, responseFrame, type Struct } from '../protocol/index.ts'
import type { TracedMessage } from './message.ts'

/** The frame of the answer; undefined where the request cannot be read. */
export function answerTo(request: TracedMessage, errorCode: number): Buffer | undefined {
  const { apiKey, apiVersion, correlationId, body } = request
  const [asked, schema] = [bodySchema(apiKey, apiVersion, 'request'), bodySchema(apiKey, apiVersion, 'response')]
  if (!asked || !schema || !body) return undefined
  const answer = build(schema, { schema: asked, body }, errorCode)
  return responseFrame(apiKey, apiVersion, correlationId, encode(schema, answer))
}

/** A struct of the request, the counterpart of the struct that is being built. */
interface Asked {
  readonly schema: Struct
  readonly body: Readonly<Body>
}

function build(schema: Struct, asked: Asked, errorCode: number): Body {
  const answer: Body = {}
  for (const field of schema.fields) {
    if (field.array && field.struct) answer[field.name] = buildArray(field, field.struct, asked, errorCode)
    else if (/errorCode$/i.test(field.name)) answer[field.name] = errorCode
    else answer[field.name] = saidBack(field, asked) ?? defaultOf(field)
  }
  return answer
}

function buildArray(field: Field, struct: Struct, asked: Asked, errorCode: number): unknown {
  const source = counterpart(struct, asked)
  const elements = source && asked.body[source.name]
  if (!source || !Array.isArray(elements)) return defaultOf(field)
  return elements.map((element: unknown) =>
    build(
      struct,
      source.struct ? { schema: source.struct, body: element as Body } : single(source, element),
      errorCode,
    ),
  )
}

/** An element that is a plain value, e.g. a topic's name in `topicNames`, read as a struct of one field. */
function single(source: Field, value: unknown): Asked {
  return {
    schema: { fields: [{ ...source, array: false }], tagged: new Map(), flexible: false },
    body: { [source.name]: value },
  }
}

/** The array of the request that an array of the response is about: the one whose elements have most identities in common. */
function counterpart(struct: Struct, asked: Asked): Field | undefined {
  let [best, most] = [undefined as Field | undefined, 0]
  const arrays = asked.schema.fields.filter((field) => field.array)
  for (const field of arrays) {
    const theirs = (field.struct?.fields ?? [field]).map(identity)
    const common = struct.fields.filter((one) => isEchoed(one) && theirs.includes(identity(one))).length
    if (common > most) [best, most] = [field, common]
  }
  // results without any identity stand in the order of what was asked (CreateAcls, DeleteAcls)
  const anonymous = struct.fields.every((field) => field.struct !== undefined || /^error/.test(field.name))
  return best ?? (anonymous && arrays.length === 1 ? arrays[0] : undefined)
}

function saidBack(field: Field, asked: Asked): unknown {
  if (field.array || field.struct || !isEchoed(field)) return undefined
  const source = asked.schema.fields.find((one) => !one.array && !one.struct && identity(one) === identity(field))
  const value = source && asked.body[source.name]
  return value === null && !field.nullable ? undefined : value
}

/** Identities are said back: names, ids, partitions; not states, offsets, payloads. */
function isEchoed(field: Field): boolean {
  return field.type === 'string' || field.type === 'uuid' || identity(field) === partition || /Type$/.test(field.name)
}

const partition = 'partition'
const synonyms: readonly [RegExp, string][] = [
  [/^(partition|partitionIndex|partitionIndexes|partitions|index|partitionId)$/, partition],
  [/^(name|topic|topicName|topicNames)$/, 'topicName'],
  [/^(key|coordinatorKeys)$/, 'key'],
  [/^(groups|groupsNames|groupId)$/, 'groupId'],
]

/** What a field stands for, whatever a message calls it. */
function identity(field: Field): string {
  if (field.entity && field.type === 'string') return field.entity
  const synonym = synonyms.find(([pattern]) => pattern.test(field.name))
  if (synonym && (synonym[1] === partition) === field.type.startsWith('int')) return synonym[1]
  return `${field.type === 'string' ? '' : `${field.type}:`}${field.name}`
}
