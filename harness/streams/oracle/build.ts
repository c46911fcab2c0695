import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { checkJavaVersion, exclusively, findJava, findJavaCompiler, findMaven } from '../../broker/index.ts'
import { KataError } from '../../errors/index.ts'
import { guardedDirectory } from '../../guardian/index.ts'

const HOME = fileURLToPath(new URL('../../../.kata', import.meta.url))
const SOURCES = fileURLToPath(new URL('java/', import.meta.url))
const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
const run = promisify(execFile)

/** The compiled oracle. */
export interface OracleProgram {
  java: string
  classPath: string
}

/**
 * Fetches the jars and compiles the program, once for each version of pom and sources, under `home`.
 * Throws `JAVA_MISSING`, `JAVA_COMPILER_MISSING`, `MAVEN_MISSING`, `ORACLE_NOT_BUILT`.
 */
export async function buildOracle(home: string = HOME): Promise<OracleProgram> {
  const java = findJava()
  const compiler = findJavaCompiler()
  const pom = join(SOURCES, 'pom.xml')
  const sources = (await readdir(SOURCES))
    .filter((file) => file.endsWith('.java'))
    .sort()
    .map((file) => join(SOURCES, file))
  const root = join(home, 'streams-oracle')
  const libs = join(root, `libs-${await hashOf([pom])}`)
  const classes = join(root, `classes-${await hashOf([pom, ...sources])}`)
  const classPath = [classes, join(libs, '*')].join(process.platform === 'win32' ? ';' : ':')
  if (existsSync(classes)) return { java, classPath }
  await checkJavaVersion(java)
  await mkdir(root, { recursive: true })
  await exclusively(root, async () => {
    if (!existsSync(libs)) {
      await makeWhole(root, libs, (into) =>
        step('Maven', findMaven(), [
          '-q',
          '-B',
          '-f',
          pom,
          COPY_DEPENDENCIES,
          '-DincludeScope=runtime',
          `-DoutputDirectory=${into}`,
        ]),
      )
    }
    if (!existsSync(classes)) {
      await makeWhole(root, classes, (into) =>
        step('javac', compiler, ['-cp', join(libs, '*'), '-d', into, ...sources]),
      )
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
      code: 'ORACLE_NOT_BUILT',
      expected: { en: `${name} ends well`, ru: `${name} завершается без ошибок` },
      observed: `${stdout ?? ''}${stderr ?? ''}`.split('\n').slice(0, 10).join('\n'),
      next: {
        en: 'see that this machine reaches Maven Central; STREAMS_ORACLE=recorded compares with the recorded cases only',
        ru: 'проверьте, что доступен Maven Central; STREAMS_ORACLE=recorded сравнивает только с записанными случаями',
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
