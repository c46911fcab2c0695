/** Which messages of a long trace a person is shown: the last ones, and before them those that a fault struck. */
import { Records } from '../protocol/index.ts'
import { errorsIn } from './errors-in.ts'
import type { TracedMessage } from './message.ts'

export interface Shown {
  /** In the order of the trace. */
  readonly messages: readonly TracedMessage[]
  /** How many are left out because they are older. */
  readonly earlier: number
  /** How many are left out because they brought nothing: fetches that found no record. */
  readonly idle: number
}

/** So many struck messages at most are shown beside the last ones. */
const mostStruck = 5

/** @param last so many messages, the newest; undefined: all */
export function shownOf(all: readonly TracedMessage[], last: number | undefined): Shown {
  if (last === undefined || all.length <= last) return { messages: all, earlier: 0, idle: 0 }
  const idle = idleFetches(all)
  const worth = all.filter((message) => !idle.has(message))
  const older = worth.slice(0, Math.max(0, worth.length - last))
  const struck = older.filter(({ fault }) => fault).slice(-mostStruck)
  return { messages: [...struck, ...worth.slice(older.length)], earlier: older.length - struck.length, idle: idle.size }
}

function idleFetches(all: readonly TracedMessage[]): Set<TracedMessage> {
  const idle = new Set<TracedMessage>()
  for (const message of all) {
    const { request } = message
    if (message.api !== 'Fetch' || !request || message.fault || request.fault || !foundNothing(message)) continue
    idle.add(message).add(request)
  }
  return idle
}

function foundNothing(response: TracedMessage): boolean {
  return response.body !== undefined && !hasRecords(response.body) && errorsIn(response).every((one) => one === 'NONE')
}

function hasRecords(part: unknown): boolean {
  if (part instanceof Records) return part.batches.length > 0
  return typeof part === 'object' && part !== null && Object.values(part).some(hasRecords)
}
