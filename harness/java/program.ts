import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { KataError } from '../errors/index.ts'
import { exclusively, home, makeWhole, type OnProgress } from '../places/index.ts'
import { checkJavaVersion, findJava, findJavaCompiler, findMaven } from './find.ts'
import { fetchJars } from './maven.ts'

const run = promisify(execFile)

/** A compiled program: `java -cp classPath Main`. Its own classes come before those of its jars. */
export interface JavaProgram {
  readonly java: string
  readonly classPath: string
}

/** Without these there is no JVM to compare with; any other failure is one. */
const NO_JDK = new Set(['JAVA_MISSING', 'JAVA_TOO_OLD', 'JAVA_COMPILER_MISSING', 'MAVEN_MISSING'])

/** What is missing, where a Java program could not be built for want of a JDK or of Maven. */
export function withoutJdk(error: unknown): string | undefined {
  return error instanceof KataError && NO_JDK.has(error.code) ? error.observed : undefined
}

/** What is missing for `buildJavaProgram`; undefined: nothing. */
export async function missingForJava(): Promise<string | undefined> {
  try {
    await checkJavaVersion(findJava())
    findJavaCompiler()
    findMaven()
    return undefined
  } catch (error) {
    const missing = withoutJdk(error)
    if (missing === undefined) throw error
    return missing
  }
}

/**
 * Fetches by Maven and compiles, once for each version of it, a Java program: a folder with its pom.xml and its sources.
 * Throws `JAVA_MISSING`, `JAVA_TOO_OLD`, `JAVA_COMPILER_MISSING`, `MAVEN_MISSING`, `JARS_NOT_DOWNLOADED`, `JAVA_PROGRAM_NOT_BUILT`.
 * @param name of its folder under `.kata`
 */
export async function buildJavaProgram(name: string, sources: string, onProgress?: OnProgress): Promise<JavaProgram> {
  const root = join(home, name)
  const java = findJava()
  const compiler = findJavaCompiler()
  const pom = join(sources, 'pom.xml')
  const names = await readdir(sources, { recursive: true })
  const files = names
    .filter((name) => name.endsWith('.java'))
    .sort()
    .map((name) => join(sources, name))
  const libs = join(root, `libs-${await hashOf([pom])}`)
  const classes = join(root, `classes-${await hashOf([pom, ...files])}`)
  const classPath = [classes, join(libs, '*')].join(process.platform === 'win32' ? ';' : ':')
  if (existsSync(classes)) return { java, classPath }
  await checkJavaVersion(java)
  await mkdir(root, { recursive: true })
  await exclusively(root, async () => {
    if (!existsSync(libs)) {
      await makeWhole(root, libs, (into) => fetchJars(name, pom, into, onProgress))
    }
    if (!existsSync(classes)) {
      await makeWhole(root, classes, (into) => compile(compiler, ['-cp', join(libs, '*'), '-d', into, ...files]))
    }
  })
  return { java, classPath }
}

async function compile(compiler: string, args: readonly string[]): Promise<void> {
  try {
    await run(compiler, args, { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout?: string; stderr?: string }
    throw new KataError({
      code: 'JAVA_PROGRAM_NOT_BUILT',
      expected: { en: 'javac compiles the program', ru: 'javac компилирует программу' },
      observed: `${stdout ?? ''}${stderr ?? ''}`.split('\n').slice(0, 10).join('\n'),
      next: {
        en: 'restore its sources (git checkout -- harness); if they are untouched, report a defect',
        ru: 'восстановите её исходники (git checkout -- harness); если вы их не меняли, сообщите об ошибке',
      },
      cause,
    })
  }
}

async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of files) hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 12)
}
