/** The rules of the lab in the specs' own words: slow, and without a broker. */
import type * as Lab from '../src/index.ts'
import { toldMatch } from './told.ts'

interface Entry extends Lab.Waiting {
  ticket: number
}

const bandOf = ({ band, widenBy, widenEveryMs, maxBand }: Lab.Rules, since: number, now: number): number => {
  let width = band
  for (let full = since + widenEveryMs; full <= now && width < maxBand; full += widenEveryMs) {
    if (widenBy === 0) break
    width += widenBy
  }
  return Math.min(width, maxBand)
}

function fits(rules: Lab.Rules, one: Lab.Waiting, other: Lab.Waiting, now: number): boolean {
  const apart = Math.abs(one.rating - other.rating)
  const reaches = ({ since }: Lab.Waiting) => apart <= bandOf(rules, since, now)
  return one.player !== other.player && one.region === other.region && reaches(one) && reaches(other)
}

/** Tries every choice in the order of the queue, and takes the first that can be completed. */
export function firstGroup<T extends Lab.Waiting>(
  rules: Lab.Rules,
  queue: readonly T[],
  now: number,
  chosen: readonly T[] = [],
): T[] | undefined {
  if (chosen.length === rules.size) return [...chosen]
  for (const [place, one] of queue.entries()) {
    if (!chosen.every((other) => fits(rules, one, other, now))) continue
    const group = firstGroup(rules, queue.slice(place + 1), now, [...chosen, one])
    if (group) return group
  }
  return undefined
}

/** What a matchmaker has to do. Times are ms after START. */
export class Model {
  readonly matches: { told: string; at: number; region: string; queue: string }[] = []
  readonly notifications: string[] = []
  readonly #rules: Lab.Rules
  readonly #last = new Map<string, number>()
  #queue: Entry[] = []

  constructor(rules: Lab.Rules) {
    this.#rules = rules
  }

  join(entry: Entry, now: number): void {
    const { player, ticket } = entry
    if (ticket <= (this.#last.get(player) ?? 0)) return
    this.#last.set(player, ticket)
    if (this.waitsWith(player)) this.notifications.push(`${player} #${ticket} refused`)
    else {
      const behind = this.#queue.findIndex(({ since }) => since > entry.since)
      this.#queue.splice(behind < 0 ? this.#queue.length : behind, 0, entry)
      this.look(now)
    }
  }

  cancel(player: string, ticket: number): void {
    const waits = this.waitsWith(player) === ticket
    if (waits) this.#queue = this.#queue.filter((one) => one.player !== player)
    this.notifications.push(`${player} #${ticket} ${waits ? 'cancelled' : 'not-waiting'}`)
  }

  look(now: number): void {
    for (;;) {
      const group = firstGroup(this.#rules, this.#queue, now)
      if (!group) return
      const region = group[0]!.region
      const queue = this.#queue.filter((one) => one.region === region).map(shownEntry)
      this.matches.push({ told: toldMatch(region, group, now), at: now, region, queue: queue.join(', ') })
      this.#queue = this.#queue.filter((one) => !group.includes(one))
      for (const { player, ticket } of group) this.notifications.push(`${player} #${ticket} matched ${region} @${now}`)
    }
  }

  waitsWith(player: string): number | undefined {
    return this.#queue.find((one) => one.player === player)?.ticket
  }

  lastTicket(player: string): number {
    return this.#last.get(player) ?? 0
  }

  /** As `match-queues` has it; null where nobody waits. */
  state(region: string): Lab.QueueState | null {
    const queue = this.#queue.filter((one) => one.region === region)
    return queue[0] ? { waiting: queue.length, since: queue[0].since } : null
  }
}

export const shownEntry = ({ player, rating, since }: Lab.Waiting): string => `${player} ${rating} since ${since}`
