/** The few facts of a body that tell what a message did, in one line. */

import { type Body, bodySchema, errorName, type Field, Records, type Struct } from '../protocol/index.ts'
import type { TracedMessage } from './message.ts'
import type { TopicNames } from './names.ts'
import type { TimelineView } from './types.ts'

/** Fields worth a place in the line, and what they are called there. */
const labels: Readonly<Record<string, string>> = {
  acks: 'acks',
  transactionalId: 'transactionalId',
  groupId: 'group',
  memberId: 'member',
  generationId: 'generation',
  generationIdOrMemberEpoch: 'generation',
  memberEpoch: 'memberEpoch',
  producerId: 'producerId',
  producerEpoch: 'producerEpoch',
  committed: 'commit',
  isolationLevel: 'isolation',
  protocolName: 'protocol',
  key: 'key',
  coordinatorKeys: 'key',
  mechanism: 'mechanism',
  fetchOffset: 'offset',
  baseOffset: 'offset',
  committedOffset: 'offset',
  offset: 'offset',
  highWatermark: 'highWatermark',
  lastStableOffset: 'lastStable',
}

/** So many partitions are told of one by one; of the rest only how many they are. */
const maximumItems = 8

export function keyFacts(
  message: TracedMessage,
  { names, own = '', others }: TimelineView & { names: TopicNames },
): string {
  const schema = bodySchema(message.apiKey, message.apiVersion, message.direction)
  if (!schema || !message.body) return ''
  const found: string[] = []
  walk(schema, message.body, undefined, { items: found, names })
  const isOurs = (item: string) => others === undefined || item.startsWith(own) || !item.startsWith(others)
  const items = withPartitionsTogether(
    found.filter(isOurs).map((item) => (own === '' ? item : item.replaceAll(own, ''))),
  )
  const more = items.length > maximumItems ? [`… +${items.length - maximumItems}`] : []
  return [...items.slice(0, maximumItems), ...more].join(', ')
}

/** `orders[0], orders[1]` → `orders[0,1]` where nothing more is said of them. */
function withPartitionsTogether(items: readonly string[]): string[] {
  const together: string[] = []
  for (const item of items) {
    const [, topic, partitions] = /^(\S+)\[([\d,]+)\]$/.exec(item) ?? []
    const before = together.at(-1)
    if (topic !== undefined && before?.startsWith(`${topic}[`) && before.endsWith(']'))
      together[together.length - 1] = `${before.slice(0, -1)},${partitions}]`
    else together.push(item)
  }
  return together
}

interface Walk {
  readonly items: string[]
  readonly names: TopicNames
}

function walk(schema: Struct, body: Readonly<Body>, outer: string | undefined, into: Walk): void {
  const fields = [...schema.fields, ...schema.tagged.values()]
  const topic = topicOf(fields, body, into.names) ?? outer
  const partition = partitionOf(fields, body)
  const place = topic === undefined ? '' : partition === undefined ? topic : `${topic}[${partition}]`
  const words = fields.flatMap((field) => wordsOf(field, body[field.name]))
  const inner = fields.filter((field) => field.struct && hasContent(body[field.name]))
  // a topic is told with its partitions, or alone where it has none
  const isPlace = place !== '' && (partition !== undefined || (topic !== outer && inner.length === 0))
  if (isPlace || words.length > 0) into.items.push([place, ...words].filter(Boolean).join(' '))
  for (const field of inner) {
    for (const one of [body[field.name]].flat()) if (one) walk(field.struct!, one as Body, topic, into)
  }
}

function hasContent(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined
}

function topicOf(fields: readonly Field[], body: Readonly<Body>, names: TopicNames): string | undefined {
  const named = fields.find((field) => field.entity === 'topicName' && body[field.name])
  if (named) return [body[named.name]].flat().join(',')
  const id = body['topicId']
  return typeof id === 'string' ? (names.nameOf(id) ?? id) : undefined
}

function partitionOf(fields: readonly Field[], body: Readonly<Body>): string | undefined {
  const field = fields.find(
    ({ name, type }) => type === 'int32' && /^(partition(Index(es)?|Id)?|partitions|index)$/.test(name),
  )
  const value = field && body[field.name]
  return value === undefined || value === null ? undefined : [value].flat().join(',')
}

function wordsOf(field: Field, value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (/errorCode$/i.test(field.name)) return value === 0 ? [] : [errorName(Number(value))]
  if (value instanceof Records) return recordWords(value)
  if (field.name === 'isolationLevel') return value === 1 ? ['read_committed'] : []
  if (field.name === 'committed') return [value ? 'commit' : 'abort']
  if (field.name === 'acks') return [`acks=${value}`]
  const label = labels[field.name]
  const text = [value].flat().map(String).join(',')
  // -1 and the empty string stand for "none" in all of these
  return label && text !== '' && text !== '-1' ? [`${label}=${text}`] : []
}

function recordWords(records: Records): string[] {
  const [first, count] = [records.batches[0], records.batches.reduce((sum, batch) => sum + batch.recordCount, 0)]
  if (!first) return []
  return [
    `records=${count}`,
    ...(first.compression === 'none' ? [] : [first.compression]),
    ...(first.isTransactional ? ['transactional'] : []),
    ...(records.batches.some((batch) => batch.isControl) ? ['control'] : []),
    ...(first.baseSequence < 0 ? [] : [`sequence=${first.baseSequence}`]),
  ]
}
