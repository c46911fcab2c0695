export interface Rules {
  size: number
  band: number
  widenBy: number
  widenEveryMs: number
  maxBand: number
}

export interface Waiting {
  player: string
  region: string
  rating: number
  since: number
}

export function bandAt(rules: Rules, waitedMs: number): number {
  const steps = waitedMs < rules.widenEveryMs ? 0 : (waitedMs - (waitedMs % rules.widenEveryMs)) / rules.widenEveryMs
  return Math.min(rules.band + steps * rules.widenBy, rules.maxBand)
}

export function mayMeet(rules: Rules, one: Waiting, other: Waiting, now: number): boolean {
  const accepts = (his: Waiting, theirs: Waiting) =>
    Math.abs(his.rating - theirs.rating) <= bandAt(rules, now - his.since)
  const isOther = one.player !== other.player && one.region === other.region
  return isOther && accepts(one, other) && accepts(other, one)
}

/** Takes the first who fits all so far, goes on behind him, and takes him back where the group cannot be completed. */
export function nextGroup<T extends Waiting>(rules: Rules, queue: readonly T[], now: number): T[] | undefined {
  const complete = (chosen: readonly T[], others: readonly T[]): T[] | undefined => {
    const missing = rules.size - chosen.length
    if (missing === 0) return [...chosen]
    for (let place = 0; place <= others.length - missing; place++) {
      const one = others[place]!
      const fits = others.slice(place + 1).filter((other) => mayMeet(rules, one, other, now))
      const group = complete([...chosen, one], fits)
      if (group) return group
    }
    return undefined
  }
  return complete([], queue)
}
