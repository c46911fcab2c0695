/** What native components start from: fetched once, checked against the sums in the repository, whole or not at all. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { extract } from 'tar'
import { KataError } from '../errors/index.ts'
import { buildJar, fetchJars } from '../java/index.ts'
import { exclusively, hashOfFiles, home, makeWhole, type OnProgress, requireRoom } from '../places/index.ts'
import type { Text } from '../text/index.ts'

const roomToFetch = 600 * 1024 * 1024

/** Folder of `native/<name>` of this repository: its `pom.xml`, and `SHA256SUMS` of what that fetches. */
export function sourcesOf(name: string): string {
  return fileURLToPath(new URL(`native/${name}/`, import.meta.url))
}

/**
 * The folder with what `native/<name>/pom.xml` names; archives are unpacked there.
 * @param about what it is, for people: `the schema registry (Apicurio 3.0.9)`
 * @throws MAVEN_MISSING, JARS_NOT_DOWNLOADED, PACKAGE_CHANGED, DISK_FULL
 */
export async function ensureJars(name: string, about: string, onProgress?: OnProgress): Promise<string> {
  const sources = sourcesOf(name)
  const [pom, sums] = [join(sources, 'pom.xml'), join(sources, 'SHA256SUMS')]
  return ensureFolder(name, [pom, sums], roomToFetch, async (into) => {
    await fetchJars(about, pom, into, onProgress)
    await requireSums(into, sums, about, mirrorOfMaven)
    await unpackArchives(into)
  })
}

/**
 * The folder of this name and of what stands in these files now. Made once, by one process of this machine, and whole.
 * @param room that making it needs, in bytes
 * @throws DISK_FULL, and what `make` throws
 */
export async function ensureFolder(
  name: string,
  files: readonly string[],
  room: number,
  make: (into: string) => Promise<void>,
): Promise<string> {
  const root = join(home, 'components')
  const folder = join(root, `${name}-${await hashOfFiles(files)}`)
  if (existsSync(folder)) return folder
  await mkdir(root, { recursive: true })
  await requireRoom(root, room)
  await exclusively(root, async () => existsSync(folder) || makeWhole(root, folder, make), name)
  return folder
}

/**
 * The class path of the Java files of `native/<name>` and the jars that its `pom.xml` names.
 * @param against what else they are compiled against, and see when they run without being asked
 * @throws what `ensureJars` throws, JAVA_COMPILER_MISSING, JAVA_PROGRAM_NOT_BUILT
 */
export async function ensureProgram(
  name: string,
  about: string,
  onProgress?: OnProgress,
  against: readonly string[] = [],
): Promise<{ folder: string; classPath: string }> {
  const folder = await ensureJars(name, about, onProgress)
  const sources = sourcesOf(name)
  const files = (await readdir(sources, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  const own = join(folder, `own-${await hashOfFiles(files.map((file) => join(file.parentPath, file.name)).sort())}`)
  const compiledAgainst = [join(folder, '*'), ...against].join(delimiter)
  const build = (into: string) => buildJar(sources, compiledAgainst, join(into, `${name}.jar`))
  if (!existsSync(own)) await exclusively(folder, async () => existsSync(own) || makeWhole(folder, own, build))
  return { folder, classPath: [join(own, `${name}.jar`), join(folder, '*')].join(delimiter) }
}

const mirrorOfMaven: Text = {
  en: 'run it again; if the same files differ once more, the mirror in ~/.m2/settings.xml serves something else: remove them from ~/.m2/repository and use another one',
  ru: 'запустите снова; если файлы опять отличаются, зеркало из ~/.m2/settings.xml отдаёт не то: удалите их из ~/.m2/repository и выберите другое',
}

/**
 * Lines as sha256sum writes them: `<sum>  <file>`.
 * @throws PACKAGE_CHANGED, with what to do `next`
 */
export async function requireSums(folder: string, sums: string, about: string, next: Text): Promise<void> {
  const wanted = new Map(
    (await readFile(sums, 'utf8')).split('\n').flatMap((line) => {
      const [, sum, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line.trimEnd()) ?? []
      return sum && file ? [[file, sum] as const] : []
    }),
  )
  const found = new Map<string, string>()
  for (const file of await readdir(folder)) found.set(file, await sumOf(join(folder, file)))
  const files = [...new Set([...wanted.keys(), ...found.keys()])].sort()
  const wrong = files.filter((file) => wanted.get(file) !== found.get(file))
  if (wrong.length === 0) return
  const state = (file: string) => (!found.has(file) ? 'missing' : wanted.has(file) ? 'other content' : 'not expected')
  throw new KataError({
    code: 'PACKAGE_CHANGED',
    expected: {
      en: `the files of ${about} with the sums that this repository names`,
      ru: `файлы пакета «${about}» с контрольными суммами из репозитория`,
    },
    observed: wrong.map((file) => `${file}: ${state(file)}`).join('\n'),
    next,
  })
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function unpackArchives(folder: string): Promise<void> {
  const archives = (await readdir(folder)).filter((name) => name.endsWith('.tar.gz'))
  for (const archive of archives) {
    const file = join(folder, archive)
    await extract({ file, cwd: folder })
    await rm(file)
  }
}
