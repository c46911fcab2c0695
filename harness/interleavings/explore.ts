/** What may happen next. */
export interface Choice<Moment> {
  /** For people: `payment reads o-1/OrderPlaced`. */
  step: string
  take(): Moment | Promise<Moment>
}

/** A moment is never changed: each choice makes another one. */
export interface Model<Moment> {
  start(): Moment
  choices(moment: Moment): Choice<Moment>[]
  /** Equal for moments that go on in the same ways. */
  keyOf(moment: Moment): string
  /** Nothing has to happen any more; something still may. */
  isEnd(moment: Moment): boolean
  /** What is wrong, for people. */
  violations(moment: Moment): string[]
}

/** A moment, and the steps that led there. */
export interface Found<Moment> {
  moment: Moment
  path: string[]
  violations: string[]
}

interface Explored<Moment> {
  /** How many different ones there are, as far as it got. */
  moments: number
  ends: Found<Moment>[]
  /** The nearest moment at which something is wrong: no shorter path leads to any. */
  wrong?: Found<Moment>
}

/** A moment with the way that it came. */
interface Reached<Moment> {
  moment: Moment
  step?: string
  from?: Reached<Moment>
}

/** Every moment that can be reached, the near ones first; it stops where something is wrong. */
export async function explore<Moment>(model: Model<Moment>): Promise<Explored<Moment>> {
  const start = model.start()
  const seen = new Set([model.keyOf(start)])
  const ends: Found<Moment>[] = []
  let near: Reached<Moment>[] = [{ moment: start }]
  while (near.length > 0) {
    const far: Reached<Moment>[] = []
    for (const reached of near) {
      const found = foundAt(model, reached)
      if (found.violations.length > 0) return { moments: seen.size, ends, wrong: found }
      if (model.isEnd(reached.moment)) ends.push(found)
      for (const { step, take } of model.choices(reached.moment)) {
        const moment = await take()
        const key = model.keyOf(moment)
        if (seen.has(key)) continue
        seen.add(key)
        far.push({ moment, step, from: reached })
      }
    }
    near = far
  }
  return { moments: seen.size, ends }
}

/**
 * One way through, to an end or to where something is wrong. Each draw, a whole number from 0 on, takes one of the choices; when all are used up and it is no end yet, `last`
 * takes one of the choices that are left.
 */
export async function walk<Moment>(
  model: Model<Moment>,
  draws: readonly number[],
  last: (choices: readonly Choice<Moment>[]) => Choice<Moment> | undefined = ([first]) => first,
): Promise<Found<Moment>> {
  let reached: Reached<Moment> = { moment: model.start() }
  for (let nth = 0; ; nth++) {
    const found = foundAt(model, reached)
    const choices = model.choices(reached.moment)
    const over = nth >= draws.length && model.isEnd(reached.moment)
    const next = nth < draws.length ? choices[draws[nth]! % choices.length] : last(choices)
    if (found.violations.length > 0 || over || !next) return found
    reached = { moment: await next.take(), step: next.step, from: reached }
  }
}

function foundAt<Moment>(model: Model<Moment>, reached: Reached<Moment>): Found<Moment> {
  const path: string[] = []
  for (let at: Reached<Moment> | undefined = reached; at?.step !== undefined; at = at.from) path.push(at.step)
  return { moment: reached.moment, path: path.reverse(), violations: model.violations(reached.moment) }
}
