import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { KataError, messageOf } from '../../errors/index.ts'
import { findLab, type Lab, repository } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { readProgress, writeProgress } from '../progress.ts'

const run = promisify(execFile)

/** Puts `src/` back as it was first committed; what stood there is kept under `.kata/kept/`. */
export async function reset(wanted: string): Promise<ExitCode> {
  const lab = await findLab(wanted)
  const src = join(lab.dir, 'src')
  const path = relative(repository, src)
  const stub = await stubCommit(lab, path)
  const kept = join(repository, '.kata', 'kept', `${lab.slug}-${new Date().toISOString().replace(/[:.]/g, '-')}`)
  await mkdir(kept, { recursive: true })
  await cp(src, kept, { recursive: true })
  for (const name of await readdir(src)) await rm(join(src, name), { recursive: true })
  await git('restore', `--source=${stub}`, '--worktree', '--', path)
  const progress = await readProgress()
  delete progress.labs[lab.slug]
  await writeProgress(progress)
  console.log(
    say({
      en: `katas/${lab.slug}/src is the stub again; your files are in ${relative(repository, kept)}`,
      ru: `katas/${lab.slug}/src снова заготовка; ваши файлы — в ${relative(repository, kept)}`,
    }),
  )
  return 0
}

/** The stub is what the course published: the last commit that touched the folder and is on the upstream branch, else the first one ever. */
async function stubCommit(lab: Lab, path: string): Promise<string> {
  const upstream = await git('rev-parse', '--abbrev-ref', '@{upstream}').catch(() => '')
  const commit = upstream
    ? await git('rev-list', '-1', upstream, '--', path)
    : (await git('rev-list', 'HEAD', '--', path)).split('\n').at(-1)
  if (commit) return commit
  throw new KataError({
    code: 'STUB_UNKNOWN',
    kind: 'usage',
    expected: {
      en: `katas/${lab.slug}/src in the history of this git repository`,
      ru: `katas/${lab.slug}/src в истории этого git-репозитория`,
    },
    observed: { en: 'no commit holds it', ru: 'ни в одном коммите её нет' },
    next: { en: 'Copy the folder from a fresh clone of the course.', ru: 'Скопируйте папку из свежего клона курса.' },
  })
}

async function git(...args: string[]): Promise<string> {
  try {
    const { stdout } = await run('git', args, { cwd: repository })
    return stdout.trim()
  } catch (error) {
    throw new KataError({
      code: 'GIT_FAILED',
      kind: 'usage',
      expected: `git ${args.join(' ')}`,
      observed: messageOf(error),
      next: { en: 'Reset needs the git clone of the course.', ru: 'Для сброса нужен git-клон курса.' },
      cause: error,
    })
  }
}
