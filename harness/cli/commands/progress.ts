import { loadLabs } from '../../lab/index.ts'
import type { ExitCode } from '../program.ts'
import { readProgress } from '../progress.ts'
import { scoreboard } from '../views/scoreboard.ts'
import { nextOf } from './next.ts'

export async function progress(): Promise<ExitCode> {
  const [labs, reached] = [await loadLabs(), await readProgress()]
  console.log(scoreboard(labs, reached, nextOf(labs, reached)?.lab))
  return 0
}
