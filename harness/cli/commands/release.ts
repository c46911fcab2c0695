import { resolve } from 'node:path'
import { KataError } from '../../errors/index.ts'
import { repository } from '../../lab/index.ts'
import { makeRelease, makeSolutions, setBranch, writeRepository } from '../../release/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { requireSolutions } from '../solution.ts'

interface ReleaseOptions {
  branch?: string
  solutionsBranch?: string
  from: string
}

/** Writes what students get: into a folder, or as a branch of this repository. */
export async function release(dir: string | undefined, options: ReleaseOptions): Promise<ExitCode> {
  requireSolutions()
  const { branch, solutionsBranch, from } = options
  if (dir === undefined && branch === undefined && solutionsBranch === undefined) throw nowhere()
  if (dir !== undefined || branch !== undefined) {
    const { commit, files } = await makeRelease(repository, from)
    if (dir !== undefined) await writeRepository(repository, commit, resolve(dir))
    if (branch !== undefined) await setBranch(repository, branch, commit)
    console.log(
      say({
        en: `${dir ?? branch}: ${files} files, one commit ${commit.slice(0, 12)}; no line of a solution is in it`,
        ru: `${dir ?? branch}: файлов — ${files}, один коммит ${commit.slice(0, 12)}; строк из решений в нём нет`,
      }),
    )
  }
  if (solutionsBranch !== undefined) {
    await setBranch(repository, solutionsBranch, await makeSolutions(repository, from))
    console.log(
      say({
        en: `${solutionsBranch}: the solutions alone`,
        ru: `${solutionsBranch}: только решения`,
      }),
    )
  }
  return 0
}

function nowhere(): KataError {
  return new KataError({
    code: 'RELEASE_NOWHERE',
    kind: 'usage',
    expected: { en: 'a folder, --branch or --solutions-branch', ru: 'папка, --branch или --solutions-branch' },
    observed: { en: 'none of them', ru: 'ничего из этого' },
    next: { en: 'kata release ../katas-for-students', ru: 'kata release ../katas-for-students' },
  })
}
