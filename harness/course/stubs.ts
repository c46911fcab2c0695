/** What each lab's stub is, by git's own hash of its folder: `kata reset` brings it back from the history. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { KataError } from '../errors/index.ts'
import { git, withIndex } from '../git/index.ts'
import { type Lab, repository } from '../lab/index.ts'
import { say } from '../text/index.ts'

const file = join(repository, 'fixtures', 'stubs.json')
const schema = z.record(z.string(), z.string().regex(/^[0-9a-f]{40,64}$/))

/** The tree of `katas/<slug>/src` as it stands in the working folder. */
function treeOf(lab: Lab): Promise<string> {
  const src = `katas/${lab.slug}/src`
  return withIndex(async (env) => {
    await git(repository, ['add', '--', src], { env })
    return git(repository, ['write-tree', `--prefix=${src}/`], { env })
  })
}

async function published(): Promise<Record<string, string>> {
  return schema.parse(JSON.parse(await readFile(file, 'utf8').catch(() => '{}')))
}

/** Compares the stubs with `fixtures/stubs.json`, or writes them there. Returns what is wrong. */
export async function keepStubs(labs: readonly Lab[], write: boolean): Promise<string[]> {
  const known = await published()
  const now = Object.fromEntries(await Promise.all(labs.map(async (lab) => [lab.slug, await treeOf(lab)] as const)))
  const changed = labs.filter((lab) => known[lab.slug] !== now[lab.slug])
  if (changed.length === 0) return []
  const slugs = changed.map((lab) => lab.slug).join(', ')
  if (!write)
    return [
      say({
        en: `fixtures/stubs.json does not know the stubs of ${slugs}: run \`npm run proof\``,
        ru: `в fixtures/stubs.json нет нынешних заготовок ${slugs}: выполните \`npm run proof\``,
      }),
    ]
  await writeFile(file, `${JSON.stringify({ ...known, ...now }, null, 2)}\n`)
  return []
}

/** The lab's given files that are not as they were published, by name. Where no git tells of it: none. */
export async function changedGiven(lab: Lab): Promise<string[]> {
  const tree = (await published())[lab.slug]
  if (lab.given.length === 0 || tree === undefined) return []
  const listed = await git(repository, ['ls-tree', tree]).catch(() => '')
  const blobs = new Map([...listed.matchAll(/ blob ([0-9a-f]+)\t(.+)$/gm)].map(([, blob, name]) => [name, blob]))
  const changed = await Promise.all(
    lab.given.map(async (name) => {
      const blob = blobs.get(name)
      const text = await readFile(join(lab.dir, 'src', name), 'latin1').catch(() => undefined)
      return blob !== undefined && (text === undefined || blobOf(text.replaceAll('\r\n', '\n'), blob.length) !== blob)
    }),
  )
  return lab.given.filter((_, index) => changed[index])
}

/** Git's own hash of a file, in the form that has so many digits. */
function blobOf(latin1: string, digits: number): string {
  const content = Buffer.from(latin1, 'latin1')
  const hash = createHash(digits === 40 ? 'sha1' : 'sha256')
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex')
}

/** Puts the published stub into `katas/<slug>/src`, which must be empty. Throws `STUB_UNKNOWN`, `GIT_FAILED`. */
export async function restoreStub(lab: Lab): Promise<void> {
  const tree = (await published())[lab.slug]
  const there = tree && (await git(repository, ['cat-file', '-t', tree]).catch(() => ''))
  if (there !== 'tree')
    throw new KataError({
      code: 'STUB_UNKNOWN',
      kind: 'usage',
      expected: {
        en: `the stub of lab ${lab.number} in the history of this clone`,
        ru: `заготовка лабораторной ${lab.number} в истории этого клона`,
      },
      observed: tree
        ? { en: `no tree ${tree}`, ru: `нет дерева ${tree}` }
        : { en: 'fixtures/stubs.json does not name it', ru: 'её нет в fixtures/stubs.json' },
      next: {
        en: 'Run `git fetch --unshallow`, or copy the folder from a fresh clone of the course.',
        ru: 'Выполните `git fetch --unshallow` или скопируйте папку из свежего клона курса.',
      },
    })
  await withIndex(async (env) => {
    await git(repository, ['read-tree', `--prefix=katas/${lab.slug}/src/`, tree as string], { env })
    await git(repository, ['checkout-index', '--all', '--force'], { env })
  })
}
