import { findLab, loadLabs } from '../../lab/index.ts'
import type { ExitCode } from '../program.ts'
import { readProgress } from '../progress.ts'
import { openLane } from '../session.ts'
import { watchLabs } from '../watching.ts'
import { nextOf } from './next.ts'

/** The lab that is named, and no other; none named: the next lab, and those after it as each becomes green. */
export async function watch(wanted?: string): Promise<ExitCode> {
  const labs = await loadLabs()
  const lab = wanted === undefined ? (nextOf(labs, await readProgress())?.lab ?? labs[0]!) : await findLab(wanted)
  await using lane = await openLane()
  return await watchLabs(lane, labs, lab, { runNow: true, stay: wanted !== undefined })
}
