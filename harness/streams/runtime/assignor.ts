/** What a member says of itself when it joins. */
export interface Membership {
  /** The tasks whose state it holds. */
  readonly owned: readonly string[]
}

/**
 * Gives every task to one member: as evenly as it goes, each member keeping what it holds as far as that allows, and the tasks of
 * one sub-topology spread. The same on every member for the same input. Task ids as `0_1`.
 */
export function assignTasks(tasks: readonly string[], members: ReadonlyMap<string, Membership>): Map<string, string[]> {
  const ids = [...members.keys()].sort()
  const assigned = new Map(ids.map((id) => [id, [] as string[]]))
  const open = new Set(tasks)
  const floor = Math.floor(tasks.length / ids.length)
  let extra = tasks.length % ids.length
  for (const id of ids) {
    const kept = (members.get(id)?.owned ?? []).filter((task) => open.has(task))
    const quota = floor + (kept.length > floor && extra > 0 ? 1 : 0)
    if (quota > floor) extra -= 1
    for (const task of kept.slice(0, quota)) {
      assigned.get(id)?.push(task)
      open.delete(task)
    }
  }
  for (const task of open) {
    const ranked = ids.map((id) => ({ id, rank: rankOf(task, assigned.get(id) ?? []) }))
    const best = ranked.reduce((a, b) => (b.rank < a.rank ? b : a))
    assigned.get(best.id)?.push(task)
  }
  return assigned
}

/** Fewest tasks first, then fewest of the same sub-topology. */
function rankOf(task: string, held: readonly string[]): number {
  const [subtopology] = task.split('_')
  const same = held.filter((it) => it.startsWith(`${subtopology}_`)).length
  return held.length * 10_000 + same
}
