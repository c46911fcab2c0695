/** What a message is about: topics, groups, transactional ids, found by what Kafka's schemas call their fields. */

import { bodySchema, type Field, type Struct } from '../protocol/index.ts'
import type { TracedMessage } from './message.ts'

type Body = Readonly<Record<string, unknown>>

const tellsTopics = new Set(['Metadata', 'CreateTopics', 'DescribeTopicPartitions'])

/** Topic ids and their names, as Metadata told them (KIP-516: newer Produce and Fetch carry ids only). */
export class TopicNames {
  readonly #names = new Map<string, string>()

  /** Takes up what a response tells about topics. Only the few kinds that tell both id and name are decoded for it. */
  learnFrom(message: TracedMessage): void {
    if (message.direction !== 'response' || !tellsTopics.has(message.api)) return
    const topics = message.body?.['topics']
    if (!Array.isArray(topics)) return
    for (const topic of topics as Body[]) {
      if (typeof topic['topicId'] === 'string' && typeof topic['name'] === 'string') {
        this.#names.set(topic['topicId'], topic['name'])
      }
    }
  }

  nameOf(topicId: string): string | undefined {
    return this.#names.get(topicId)
  }
}

/** The topics that a message names; a response that names none is about those of its request. */
export function topicsOf(message: TracedMessage, names: TopicNames): ReadonlySet<string> {
  const found = new Set<string>()
  visit(message, (field, value) => {
    if (field.entity === 'topicName') found.add(value)
    else if (field.type === 'uuid' && /topicIds?$/i.test(field.name)) found.add(names.nameOf(value) ?? value)
  })
  return found.size === 0 && message.request ? topicsOf(message.request, names) : found
}

export function transactionalIdsOf(message: TracedMessage): ReadonlySet<string> {
  const found = new Set<string>()
  const body = message.body
  visit(message, (field, value) => {
    const isKey =
      message.api === 'FindCoordinator' && body?.['keyType'] === 1 && /^(key|coordinatorKeys)$/.test(field.name)
    if (field.entity === 'transactionalId' || isKey) found.add(value)
  })
  return found.size === 0 && message.request ? transactionalIdsOf(message.request) : found
}

export function groupsOf(message: TracedMessage): ReadonlySet<string> {
  const found = new Set<string>()
  visit(message, (field, value) => {
    if (field.entity === 'groupId') found.add(value)
  })
  return found.size === 0 && message.request ? groupsOf(message.request) : found
}

/** Calls for every string and UUID of the body, with its field. */
function visit(message: TracedMessage, seen: (field: Field, value: string) => void): void {
  const schema = bodySchema(message.apiKey, message.apiVersion, message.direction)
  if (schema && message.body) visitStruct(schema, message.body, seen)
}

function visitStruct(schema: Struct, body: Body, seen: (field: Field, value: string) => void): void {
  for (const field of [...schema.fields, ...schema.tagged.values()]) {
    const value = body[field.name]
    for (const one of Array.isArray(value) ? value : [value]) {
      if (field.struct && one) visitStruct(field.struct, one as Body, seen)
      else if (typeof one === 'string' && one !== '') seen(field, one)
    }
  }
}
