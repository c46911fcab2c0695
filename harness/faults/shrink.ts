import type { NemesisSchedule } from './nemesis.ts'

/** Every replay runs the system again, so there are few. */
const replays = 10

/**
 * A smaller schedule that still fails: leaves out halves, then single steps, as long as `fails` says that the rest does.
 * At most ten replays; what is left then is the answer.
 */
export async function shrinkSchedule(
  schedule: NemesisSchedule,
  fails: (smaller: NemesisSchedule) => Promise<boolean>,
): Promise<NemesisSchedule> {
  let best = schedule
  let left = replays
  for (let size = Math.ceil(best.steps.length / 2); size >= 1 && left > 0; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.steps.length && best.steps.length > 1 && left > 0; ) {
      const smaller = { ...best, steps: best.steps.toSpliced(from, size) }
      left--
      if (smaller.steps.length > 0 && (await fails(smaller))) best = smaller
      else from += size
    }
  }
  return best
}
