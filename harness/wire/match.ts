import type { TracedMessage } from './message.ts'
import { type TopicNames, topicsOf, transactionalIdsOf } from './names.ts'
import type { WireMatch } from './types.ts'

/** Cheap conditions first: the body is decoded only where all of them hold and one of the others asks for it. */
export function matches(message: TracedMessage, match: WireMatch, names: TopicNames): boolean {
  const apis = typeof match.api === 'string' ? [match.api] : match.api
  if (!apis.includes(message.api)) return false
  if (match.direction !== undefined && match.direction !== message.direction) return false
  if (match.endpoint !== undefined && match.endpoint !== message.endpoint) return false
  if (match.clientId !== undefined && !matchesClient(message.clientId, match.clientId)) return false
  if (match.topic !== undefined && !topicsOf(message, names).has(match.topic)) return false
  if (match.transactionalId !== undefined && !transactionalIdsOf(message).has(match.transactionalId)) return false
  return match.where === undefined || match.where(message)
}

function matchesClient(clientId: string | null, wanted: string | RegExp): boolean {
  if (typeof wanted === 'string') return clientId === wanted
  return clientId !== null && new RegExp(wanted.source, wanted.flags.replace(/[gy]/g, '')).test(clientId)
}
