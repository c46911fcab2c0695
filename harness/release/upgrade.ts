/** Brings a newer release into a student's repository. */
import { KataError } from '../errors/index.ts'
import { git, withIndex } from '../git/index.ts'
import { say } from '../text/index.ts'
import { byTheCourse, trailer } from './release.ts'

export interface Upgrade {
  /** Undefined: the copy is as new already. */
  commit?: string
  /** Paths of the course that the student had changed too: theirs are in the commit before. */
  replaced: readonly string[]
  /** Labs whose stub is another one now; the student's `src` stays as it is. */
  stubs: readonly string[]
}

interface Change {
  path: string
  /** `100644 <blob>`; undefined: it is no longer there. */
  entry?: string
}

/**
 * Makes one commit on the student's branch: all that the course changed since their release, and nothing in the `src` of a lab that they have. What they
 * added stays. `from` is a folder or an address of a repository that a release was written to. Throws UPGRADE_UNSAVED, NOT_A_RELEASE, GIT_FAILED.
 */
export async function upgrade(repository: string, from: string): Promise<Upgrade> {
  const unsaved = await git(repository, ['status', '--porcelain', '--untracked-files=no'])
  if (unsaved !== '') throw isUnsaved(unsaved)
  const old = await releasedTree(repository, 'HEAD')
  if (old === undefined) throw noRelease(say({ en: 'this folder', ru: 'эта папка' }))
  await git(repository, ['fetch', '-q', '--no-tags', from, 'HEAD'])
  const newer = await git(repository, ['rev-parse', 'FETCH_HEAD^{tree}'])
  if ((await releasedTree(repository, 'FETCH_HEAD')) !== newer) throw noRelease(from)
  if (newer === old) return { replaced: [], stubs: [] }
  const changes = await changesBetween(repository, old, newer)
  const labs = new Set((await git(repository, ['ls-tree', '--name-only', `${old}:katas`])).split('\n'))
  const labOf = ({ path }: Change) => /^katas\/([^/]+)\/src\//.exec(path)?.[1]
  const isTheirs = (change: Change) => labs.has(labOf(change) ?? '')
  const ours = changes.filter((change) => !isTheirs(change))
  const theirs = new Set((await changesBetween(repository, old, 'HEAD')).map(({ path }) => path))
  const commit = await commitOf(repository, ours, newer)
  await git(repository, ['merge', '-q', '--ff-only', commit])
  return {
    commit,
    replaced: ours.map(({ path }) => path).filter((path) => theirs.has(path)),
    stubs: [...new Set(changes.filter(isTheirs).map(labOf))].filter((slug) => slug !== undefined),
  }
}

/** The release that a commit is made of: what the last message says that names one. */
async function releasedTree(repository: string, commit: string): Promise<string | undefined> {
  const told = await git(repository, ['log', '-1', `--grep=^${trailer}: `, '--format=%B', commit])
  return new RegExp(`^${trailer}: ([0-9a-f]{40,64})$`, 'm').exec(told)?.[1]
}

async function changesBetween(repository: string, before: string, after: string): Promise<Change[]> {
  const raw = await git(repository, ['diff-tree', '-r', '-z', '--no-renames', before, after])
  return [...raw.matchAll(/:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\0([^\0]+)/g)].map(([, mode, blob, kind, path]) => ({
    path: path as string,
    ...(kind === 'D' ? {} : { entry: `${mode} ${blob}` }),
  }))
}

async function commitOf(repository: string, changes: readonly Change[], released: string): Promise<string> {
  const gone = '0'.repeat(released.length)
  const input = changes.map(({ path, entry }) => `${entry ?? `0 ${gone}`}\t${path}\0`).join('')
  const tree = await withIndex(async (env) => {
    await git(repository, ['read-tree', 'HEAD'], { env })
    await git(repository, ['update-index', '-z', '--index-info'], { env, input })
    return git(repository, ['write-tree'], { env })
  })
  const message = `chore: upgrade the katas\n\n${trailer}: ${released}`
  return git(repository, ['commit-tree', tree, '-p', 'HEAD', '-m', message], { env: byTheCourse() })
}

function isUnsaved(files: string): KataError {
  return new KataError({
    code: 'UPGRADE_UNSAVED',
    kind: 'usage',
    expected: { en: 'no changes that are not committed', ru: 'нет незакоммиченных изменений' },
    observed: files,
    next: { en: 'Commit them, then upgrade.', ru: 'Закоммитьте их, затем обновляйте.' },
  })
}

function noRelease(name: string): KataError {
  return new KataError({
    code: 'NOT_A_RELEASE',
    kind: 'usage',
    expected: { en: `a release of the katas: ${name}`, ru: `выпуск курса: ${name}` },
    observed: {
      en: `no commit whose message names a ${trailer}`,
      ru: `нет коммита, в сообщении которого есть ${trailer}`,
    },
    next: {
      en: 'Name a repository that `kata release` wrote, and run it in a clone of one.',
      ru: 'Укажите репозиторий, который создала `kata release`, и запускайте команду в клоне такого репозитория.',
    },
  })
}
