import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { KataError } from '../errors/index.ts'
import { exclusively, hashOfFiles, home, makeWhole, type OnProgress } from '../places/index.ts'
import { checkJavaVersion, findJarTool, findJava, findJavaCompiler, findMaven } from './find.ts'
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
  const pom = join(sources, 'pom.xml')
  const files = await javaFilesIn(sources)
  const libs = join(root, `libs-${await hashOfFiles([pom])}`)
  const classes = join(root, `classes-${await hashOfFiles([pom, ...files])}`)
  const classPath = [classes, join(libs, '*')].join(process.platform === 'win32' ? ';' : ':')
  if (existsSync(classes)) return { java, classPath }
  await checkJavaVersion(java)
  await mkdir(root, { recursive: true })
  await exclusively(root, async () => {
    if (!existsSync(libs)) {
      await makeWhole(root, libs, (into) => fetchJars(name, pom, into, onProgress))
    }
    if (!existsSync(classes)) {
      await makeWhole(root, classes, (into) => compileJava(files, join(libs, '*'), into))
    }
  })
  return { java, classPath }
}

/** In a folder and below it, in a fixed order. */
async function javaFilesIn(sources: string): Promise<string[]> {
  const names = await readdir(sources, { recursive: true })
  return names
    .filter((name) => name.endsWith('.java'))
    .sort()
    .map((name) => join(sources, name))
}

/**
 * Compiles the Java files of a folder into one jar, `META-INF` of that folder with them. A jar, because class archives (AppCDS) take no
 * folders.
 * @throws JAVA_COMPILER_MISSING, JAVA_PROGRAM_NOT_BUILT
 */
export async function buildJar(sources: string, classPath: string, jar: string): Promise<void> {
  const classes = `${jar}.classes`
  await mkdir(classes)
  await compileJava(await javaFilesIn(sources), classPath, classes)
  const more = existsSync(join(sources, 'META-INF')) ? ['-C', sources, 'META-INF'] : []
  await jdkTool(findJarTool(), ['--create', '--file', jar, '-C', classes, '.', ...more])
  await rm(classes, { recursive: true })
}

/** @throws JAVA_COMPILER_MISSING, JAVA_PROGRAM_NOT_BUILT */
async function compileJava(files: readonly string[], classPath: string, into: string): Promise<void> {
  await jdkTool(findJavaCompiler(), ['-cp', classPath, '-d', into, ...files])
}

async function jdkTool(tool: string, args: readonly string[]): Promise<void> {
  try {
    await run(tool, args, { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout?: string; stderr?: string }
    throw new KataError({
      code: 'JAVA_PROGRAM_NOT_BUILT',
      expected: { en: `${tool} builds the program`, ru: `${tool} собирает программу` },
      observed: `${stdout ?? ''}${stderr ?? ''}`.split('\n').slice(0, 10).join('\n'),
      next: {
        en: 'restore its sources (git checkout -- harness); if they are untouched, report a defect',
        ru: 'восстановите её исходники (git checkout -- harness); если вы их не меняли, сообщите об ошибке',
      },
      cause,
    })
  }
}
