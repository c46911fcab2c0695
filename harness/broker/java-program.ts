import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { KataError } from '../errors/index.ts'
import { guardedDirectory } from '../guardian/index.ts'
import { exclusively } from './exclusive.ts'
import { checkJavaVersion, findJava, findJavaCompiler, findMaven } from './java.ts'

const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
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
 * Fetches the jars of `sources/pom.xml` and compiles the Java files there, once for each version of them, under `root`.
 * Throws `JAVA_MISSING`, `JAVA_TOO_OLD`, `JAVA_COMPILER_MISSING`, `MAVEN_MISSING`, `JAVA_PROGRAM_NOT_BUILT`.
 */
export async function buildJavaProgramIn(root: string, sources: string): Promise<JavaProgram> {
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
      await makeWhole(root, libs, (into) => {
        const options = ['-DincludeScope=runtime', `-DoutputDirectory=${into}`]
        return step('Maven', findMaven(), ['-q', '-B', '-f', pom, COPY_DEPENDENCIES, ...options])
      })
    }
    if (!existsSync(classes)) {
      await makeWhole(root, classes, (into) => step('javac', compiler, ['-cp', join(libs, '*'), '-d', into, ...files]))
    }
  })
  return { java, classPath }
}

/** A folder that is there in full or not at all. */
async function makeWhole(root: string, folder: string, make: (into: string) => Promise<void>): Promise<void> {
  await using building = await guardedDirectory(root, 'making-')
  const made = join(building.path, 'made')
  await mkdir(made)
  await make(made)
  await rename(made, folder)
}

async function step(name: string, command: string, args: readonly string[]): Promise<void> {
  try {
    await run(command, args, { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout?: string; stderr?: string }
    throw new KataError({
      code: 'JAVA_PROGRAM_NOT_BUILT',
      expected: { en: `${name} ends well`, ru: `${name} завершается без ошибок` },
      observed: `${stdout ?? ''}${stderr ?? ''}`.split('\n').slice(0, 10).join('\n'),
      next: {
        en: 'see that this machine reaches Maven Central, or a mirror named in ~/.m2/settings.xml, and run it again',
        ru: 'проверьте, что доступен Maven Central или зеркало из ~/.m2/settings.xml, и запустите снова',
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
