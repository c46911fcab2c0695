import { errorName } from '../protocol/index.ts'
import type { WireMessage } from './types.ts'

/** Kafka's names of all error codes in an answer, `NONE` included, in the order of its fields: of the whole, of each topic, partition, group. */
export function errorsIn({ body }: Pick<WireMessage, 'body'>): string[] {
  return codesIn(body).map(errorName)
}

function codesIn(part: unknown): number[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) => (name === 'errorCode' ? [Number(value)] : codesIn(value)))
}
