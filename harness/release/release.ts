/** What students get: the course without its solutions, as one commit without history. */
import { mkdir, readdir } from 'node:fs/promises'
import { KataError } from '../errors/index.ts'
import { git, gitBytes, withIndex } from '../git/index.ts'
import { say } from '../text/index.ts'
import { leaksOf } from './fingerprints.ts'

/**
 * Paths that students do not get, as git's pathspecs: solutions, instructors' specs, and the topologies of the course's solutions among those that Streams is
 * compared by.
 */
const hidden = [
  'solutions',
  ':(glob)katas/*/spec/instructor/**',
  'harness/streams/oracle/topologies/labs.ts',
  'harness/streams/oracle/java/Labs.java',
  ':(glob)fixtures/streams/lab*',
]

/** Files that are like a solution on purpose, and why that gives nothing away. */
const alike: Readonly<Record<string, string>> = {
  'harness/broker/profile.ts': 'configuration of a small broker, as Kafka documents it (lab 9)',
  'harness/components/tiered.test.ts': 'configuration of tiered storage, as Kafka documents it (lab 22)',
  'katas/07-schema-registry-avro/spec/avro.ts': "Avro's numbers, which the spec reads by itself",
}

/** The commit's message ends with it: `upgrade` knows by it what a student's copy is made of. */
export const trailer = 'Release-Tree'

export interface Release {
  commit: string
  files: number
}

/** Makes the release of a commit of `repository`, in its object store, and looks whether it shows a solution. Throws RELEASE_SHOWS_SOLUTIONS, STUB_CHANGED. */
export async function makeRelease(repository: string, from: string): Promise<Release> {
  await requireStubs(repository, from)
  const commit = await commitOf(repository, from, (env) =>
    git(repository, ['rm', '-rq', '--cached', '--ignore-unmatch', '--', ...hidden], { env }),
  )
  const leaks = await leaksOf(repository, from, commit, Object.keys(alike))
  if (leaks.length > 0) throw showsSolutions(leaks)
  return { commit, files: (await git(repository, ['ls-tree', '-r', '--name-only', commit])).split('\n').length }
}

/** The opposite: what students do not get, and nothing else. Laid over a release it is the whole course. */
export function makeSolutions(repository: string, from: string): Promise<string> {
  return commitOf(repository, from, async (env) => {
    const kept = (await git(repository, ['ls-files', '-z', '-s', '--', ...hidden], { env })).split('\0')
    await git(repository, ['read-tree', '--empty'], { env })
    await git(repository, ['update-index', '-z', '--index-info'], { env, input: kept.join('\0') })
  })
}

/** A commit without parents, of the tree that `change` makes of `from`'s in an index of its own. The same commit makes the same one again. */
function commitOf(
  repository: string,
  from: string,
  change: (env: NodeJS.ProcessEnv) => Promise<unknown>,
): Promise<string> {
  return withIndex(async (env) => {
    await git(repository, ['read-tree', from], { env })
    await change(env)
    const tree = await git(repository, ['write-tree'], { env })
    const date = await git(repository, ['log', '-1', '--format=%cI', from])
    return git(repository, ['commit-tree', tree, '-m', `Kafka katas\n\n${trailer}: ${tree}`], {
      env: byTheCourse(date),
    })
  })
}

/** Nobody's name and mail are in a release. */
export function byTheCourse(date?: string): NodeJS.ProcessEnv {
  const who = { NAME: 'Kafka katas', EMAIL: 'katas@localhost', ...(date === undefined ? {} : { DATE: date }) }
  return Object.fromEntries(
    Object.entries(who).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  )
}

/** Names a release as a branch of its own repository. A branch that is no release is not taken. Throws BRANCH_TAKEN, GIT_FAILED. */
export async function setBranch(repository: string, name: string, commit: string): Promise<void> {
  const message = await git(repository, ['log', '-1', '--format=%B', `refs/heads/${name}`]).catch(() => undefined)
  if (message !== undefined && !message.includes(`${trailer}: `)) throw branchTaken(name)
  await git(repository, ['branch', '--force', '--no-track', name, commit])
}

/** Writes a commit as a repository of its own: its objects and no others. Throws FOLDER_NOT_EMPTY. */
export async function writeRepository(repository: string, commit: string, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true })
  if ((await readdir(dir)).length > 0) throw notEmpty(dir)
  const objects = await git(repository, ['rev-list', '--objects', commit])
  const names = objects.split('\n').map((line) => line.split(' ')[0])
  const pack = await gitBytes(repository, ['pack-objects', '--stdout', '-q'], { input: `${names.join('\n')}\n` })
  await git(dir, ['init', '-q', '-b', 'main'])
  await git(dir, ['index-pack', '--stdin', '--fix-thin'], { input: pack })
  await git(dir, ['reset', '-q', '--hard', commit])
}

/** A stub that was worked on would give its solution away. `fixtures/stubs.json` holds those that the proof saw red. */
async function requireStubs(repository: string, from: string): Promise<void> {
  const stubs: Record<string, string> = JSON.parse(await git(repository, ['show', `${from}:fixtures/stubs.json`]))
  const slugs = (await git(repository, ['ls-tree', '--name-only', `${from}:katas`])).split('\n')
  for (const slug of slugs) {
    const tree = await git(repository, ['rev-parse', `${from}:katas/${slug}/src`])
    if (stubs[slug] !== tree) throw stubChanged(slug)
  }
}

function stubChanged(slug: string): KataError {
  return new KataError({
    code: 'STUB_CHANGED',
    kind: 'usage',
    expected: {
      en: `the stub of ${slug} as fixtures/stubs.json has it: the one that the proof saw fail`,
      ru: `заготовка ${slug} такая, как в fixtures/stubs.json: её падение видела проверка`,
    },
    observed: { en: 'another one', ru: 'другая' },
    next: {
      en: `Put the stub back, or run \`npm run proof -- ${Number.parseInt(slug, 10)}\` and commit what it writes.`,
      ru: `Верните заготовку или выполните \`npm run proof -- ${Number.parseInt(slug, 10)}\` и закоммитьте то, что она запишет.`,
    },
  })
}

function showsSolutions(leaks: readonly string[]): KataError {
  return new KataError({
    code: 'RELEASE_SHOWS_SOLUTIONS',
    kind: 'usage',
    expected: {
      en: 'no lines of solutions/ in what students get',
      ru: 'в том, что получают студенты, нет строк из solutions/',
    },
    observed: leaks.join('\n'),
    next: {
      en: 'Write these lines otherwise, or move them to a file that both may have: a given file of the lab, or the harness.',
      ru: 'Напишите эти строки иначе или перенесите их туда, где они могут быть общими: в данный файл лабораторной или в harness.',
    },
  })
}

function branchTaken(name: string): KataError {
  return new KataError({
    code: 'BRANCH_TAKEN',
    kind: 'usage',
    expected: { en: `no branch ${name}, or one with a release`, ru: `ветки ${name} нет, или в ней выпуск` },
    observed: { en: 'a branch with other work', ru: 'ветка с другой работой' },
    next: { en: 'Name another branch.', ru: 'Укажите другую ветку.' },
  })
}

function notEmpty(dir: string): KataError {
  return new KataError({
    code: 'FOLDER_NOT_EMPTY',
    kind: 'usage',
    expected: { en: `an empty folder at ${dir}, or none`, ru: `пустая папка ${dir} или её отсутствие` },
    observed: say({ en: 'there are files in it', ru: 'в ней есть файлы' }),
    next: { en: 'Name another folder.', ru: 'Укажите другую папку.' },
  })
}
