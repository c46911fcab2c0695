import type { IHeaders } from 'kafkajs'
import { HEADER } from './contract.ts'

/** Ours, on records that change rooms before they are due: not to be looked at before this time. */
export const UNTIL = 'x-kata-until'

const reserved: ReadonlySet<string> = new Set([...Object.values(HEADER), UNTIL])
const ORIGIN = [HEADER.originalTopic, HEADER.originalPartition, HEADER.originalOffset, HEADER.originalTimestamp]

/** As text; of several with one name the last. */
export function textOf(headers: IHeaders | undefined, name: string): string | undefined {
  const value = headers?.[name]
  const last = Array.isArray(value) ? value.at(-1) : value
  return last == null ? undefined : last.toString()
}

/** Undefined where there is none, or no number. */
export function numberOf(headers: IHeaders | undefined, name: string): number | undefined {
  const text = textOf(headers, name)?.trim()
  const value = text ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}

export function countOf(headers: IHeaders | undefined, name: string): number {
  const value = numberOf(headers, name)
  return value !== undefined && Number.isSafeInteger(value) && value > 0 ? value : 0
}

/** The message's own, byte for byte. kafkajs cannot write a header without a value: it becomes an empty one. */
export function ownHeaders(headers: IHeaders | undefined): IHeaders {
  const writable = (value: Buffer | string | null | undefined) => value ?? Buffer.alloc(0)
  return Object.fromEntries(
    Object.entries(headers ?? {})
      .filter(([name]) => !reserved.has(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(writable) : writable(value)]),
  )
}

/** Where the message stood first, if a record knows. */
export function knownOrigin(headers: IHeaders | undefined): IHeaders | undefined {
  const pairs = ORIGIN.map((name) => [name, textOf(headers, name)] as const)
  return pairs.every(([, value]) => value !== undefined) ? Object.fromEntries(pairs) : undefined
}
