/** The statistics: those of a batch computation, and what the student's topology writes. */
import { type DrivenTopology, readable, type Topics, type TopologyInput } from '#harness'
import type * as Lab from '../src/index.ts'
import type { App } from './town.ts'
import { NOBODY, RECENT } from './values.ts'

/** What is written to one of the two topics. */
export type Told =
  | { event: Lab.ChainEvent; status: Lab.Status }
  | { transaction: Lab.ChainTransaction; status: Lab.Status }

/** Rows by the text of their keys. */
export type Rows = Record<string, unknown>

export const contractKey = (contract: string): string => JSON.stringify({ kind: 'contract', contract })
export const holderKey = (contract: string, address: string): string =>
  JSON.stringify({ kind: 'holder', contract, address })
export const senderKey = (address: string): string => JSON.stringify({ kind: 'sender', address })

export function recordOf(told: Told): TopologyInput {
  const [topic, key, one] =
    'event' in told
      ? ['blockchain-events', told.event.contract, told.event]
      : ['blockchain-transactions', told.transaction.from, told.transaction]
  return {
    topic: topic!,
    key: String(key),
    value: JSON.stringify({ ...Object(one), status: told.status }),
    timestamp: RECENT,
  }
}

const amountNames = ['volume', 'received', 'sent', 'fees', 'paid']

/** All of it at once: what is pending, and what is confirmed. */
export function batch(pending: readonly Told[], confirmed: readonly Told[]): Rows {
  const rows = new Map<string, Record<'pending' | 'confirmed', Record<string, bigint>>>()
  const add = (side: 'pending' | 'confirmed', key: string, more: Record<string, bigint>) => {
    const none = () => Object.fromEntries(Object.keys(more).map((name) => [name, 0n]))
    const row = rows.get(key) ?? { pending: none(), confirmed: none() }
    rows.set(key, row)
    for (const [name, value] of Object.entries(more)) row[side][name] = (row[side][name] ?? 0n) + value
  }
  for (const [side, list] of [
    ['pending', pending],
    ['confirmed', confirmed],
  ] as const)
    for (const told of list) {
      if ('transaction' in told) {
        const { from, succeeded, fee, value } = told.transaction
        const paid = succeeded ? BigInt(value) : 0n
        add(side, senderKey(from), { transactions: 1n, failed: succeeded ? 0n : 1n, fees: BigInt(fee), paid })
        continue
      }
      const { event } = told
      const moved = event.name === 'Transfer'
      const value = moved ? BigInt(event.value) : 0n
      add(side, contractKey(event.contract), { events: 1n, transfers: moved ? 1n : 0n, volume: value })
      if (!moved) continue
      for (const holder of new Set([event.from, event.to]))
        if (holder !== NOBODY)
          add(side, holderKey(event.contract, holder), {
            transfers: 1n,
            received: holder === event.to ? value : 0n,
            sent: holder === event.from ? value : 0n,
          })
    }
  const plain = (totals: Record<string, bigint>) =>
    Object.fromEntries(
      Object.entries(totals).map(([name, value]) => [name, amountNames.includes(name) ? String(value) : Number(value)]),
    )
  return sorted(
    [...rows].map(([key, { pending, confirmed }]) => [key, { pending: plain(pending), confirmed: plain(confirmed) }]),
  )
}

const sorted = (entries: Iterable<readonly [string, unknown]>): Rows =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString())

/** The topology, driven without a broker. */
export class Driven implements AsyncDisposable {
  readonly #topology: DrivenTopology
  readonly #rows = new Map<string, unknown>()

  private constructor(topology: DrivenTopology) {
    this.#topology = topology
  }

  static async open(app: App): Promise<Driven> {
    return new Driven(await app.$topology('statistics'))
  }

  /** Gives the keys of what was written, a removed one with a `-` before it. */
  async pipe(...records: readonly TopologyInput[]): Promise<string[]> {
    await this.#topology.pipe(records)
    const written = await this.#topology.read('blockchain-stats')
    return written.map(({ key, value }) => {
      const [name, json] = [String(text(key)), text(value)]
      if (json === null) this.#rows.delete(name)
      else this.#rows.set(name, JSON.parse(json))
      return json === null ? `-${name}` : name
    })
  }

  tell(...all: readonly Told[]): Promise<string[]> {
    return this.pipe(...all.map(recordOf))
  }

  get rows(): Rows {
    return sorted(this.#rows)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#topology.close()
  }
}

export async function rowsAfter(app: App, told: readonly Told[]): Promise<Rows> {
  await using driven = await Driven.open(app)
  await driven.tell(...told)
  return driven.rows
}

/** `blockchain-stats` on the cluster as a table, committed records alone. */
export async function rowsOf(topics: Topics): Promise<Rows> {
  const rows = new Map<string, unknown>()
  for (const { key, value, text: json } of (await topics.read('blockchain-stats')).map(readable)) {
    if (json === null) rows.delete(String(key))
    else rows.set(String(key), value)
  }
  return sorted(rows)
}
