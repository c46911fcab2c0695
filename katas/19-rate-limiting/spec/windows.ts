/** What may stand in a window, whatever the code that decides: the specs' own arithmetic. */
import fc from 'fast-check'
import type * as Lab from '../src/index.ts'
import { type Answer, EVERYBODY, type Sent } from './answers.ts'

/** A limit as messages show it. */
export const shown = (limit: number): string => (Number.isFinite(limit) ? String(limit) : '∞')

export const of = <T extends Sent>(client: string, some: readonly T[]): T[] =>
  some.filter((one) => client === EVERYBODY || one.client === client)

/** Those that count at this moment: from just after end - windowMs up to it. */
export const inWindow = <T extends Sent>(some: readonly T[], end: number, windowMs: number): T[] =>
  some.filter(({ at }) => at > end - windowMs && at <= end)

/** The fullest window of that length, wherever it begins: what is admitted at t and at t + windowMs is in no window together. */
export function mostInOneWindow(admitted: readonly Answer[], windowMs: number): { count: number; from: number } {
  let most = { count: 0, from: 0 }
  for (const { at: from } of admitted) {
    const count = admitted.filter(({ at }) => at >= from && at < from + windowMs).length
    if (count > most.count) most = { count, from }
  }
  return most
}

export interface Limits {
  windowMs: number
  clientLimit: number
  globalLimit: number
}

/** What a limiter that rejects has to say of this request, given what it has admitted before. */
export function reasonAgainst(
  { client, at }: Sent,
  admitted: readonly Sent[],
  { windowMs, clientLimit, globalLimit }: Limits,
): Lab.Reason | undefined {
  const counting = inWindow(admitted, at, windowMs)
  if (of(client, counting).length >= clientLimit) return 'client-limit'
  return counting.length >= globalLimit ? 'global-limit' : undefined
}

export interface Overtaken {
  /** Was admitted, and left no place. */
  by: Answer
  /** Came before, had room in its own limit, and went on waiting. */
  whoWaits: Sent
}

/** Who took a place of the limit of all that belonged to somebody who came before, and whose own limit had room. */
export function overtaken(
  sent: readonly Sent[],
  admitted: readonly Answer[],
  { windowMs, clientLimit, globalLimit }: Limits,
): Overtaken | undefined {
  const places = new Map(sent.map(({ id }, place) => [id, place]))
  const goesAt = new Map(admitted.map(({ id }, place) => [id, place]))
  for (const [n, by] of admitted.entries()) {
    const soFar = inWindow(admitted.slice(0, n + 1), by.at, windowMs)
    const eligible = sent.slice(0, places.get(by.id)).filter(({ client, id }, place) => {
      if ((goesAt.get(id) ?? -1) <= n) return false
      const ahead = sent.slice(0, place).filter((one) => one.client === client && (goesAt.get(one.id) ?? -1) > n)
      return of(client, soFar).length + ahead.length < clientLimit
    })
    if (eligible[0] && soFar.length + eligible.length > globalLimit) return { by, whoWaits: eligible[0] }
  }
  return undefined
}

/** Tries drawn cases until an expectation fails, makes the case small, and fails as that one does. Any other error ends it at once. */
export async function forAll<T>(
  drawn: fc.Arbitrary<T>,
  { seed, runs }: { seed: number; runs: number },
  holds: (given: T) => Promise<void>,
): Promise<void> {
  let broken: unknown
  const property = fc.asyncProperty(drawn, async (given) => {
    if (broken) throw broken
    await holds(given).catch((error: { code?: string }) => {
      if (error.code !== 'NOT_AS_EXPECTED') broken = error
      throw error
    })
  })
  const outcome = await fc.check(property, { seed, numRuns: runs })
  if (outcome.failed) throw broken ?? outcome.errorInstance
}
