import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { KataError, messageOf } from '../errors/index.ts'
import { onPath } from '../processes/index.ts'
import type { Text } from '../text/index.ts'

/** Kafka 4 brokers need it (KIP-1013). */
export const OLDEST_JAVA = 17

const HOW_TO_GET_JAVA: Text = {
  en: 'install a JDK 17 or newer (Debian, Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@17), or use a Docker engine: KAFKA=container',
  ru: 'установите JDK 17 или новее (Debian, Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@17) или используйте Docker: KAFKA=container',
}

const HOW_TO_GET_MAVEN: Text = {
  en: 'install Maven (Debian, Ubuntu: apt-get install maven; macOS: brew install maven), or use a Docker engine: KAFKA=container',
  ru: 'установите Maven (Debian, Ubuntu: apt-get install maven; macOS: brew install maven) или используйте Docker: KAFKA=container',
}

/** An executable of the JDK: of `JAVA_HOME` if that is set, else from the PATH. */
function ofJdk(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const home = env['JAVA_HOME']
  return home ? onPath(name, { PATH: join(home, 'bin') }) : onPath(name, env)
}

/** Path of `java`: of `JAVA_HOME` if that is set, else from the PATH. Throws `JAVA_MISSING`. */
export function findJava(env: NodeJS.ProcessEnv = process.env): string {
  const home = env['JAVA_HOME']
  const java = ofJdk('java', env)
  if (java) return java
  throw new KataError({
    code: 'JAVA_MISSING',
    expected: { en: `Java ${OLDEST_JAVA} or newer`, ru: `Java ${OLDEST_JAVA} или новее` },
    observed: home
      ? { en: `JAVA_HOME is ${home}, and there is no bin/java in it`, ru: `JAVA_HOME=${home}, но bin/java там нет` }
      : { en: 'no java on the PATH', ru: 'в PATH нет java' },
    next: HOW_TO_GET_JAVA,
  })
}

/** Path of `javac`, which a JRE has not. Throws `JAVA_COMPILER_MISSING`. */
export function findJavaCompiler(env: NodeJS.ProcessEnv = process.env): string {
  const compiler = ofJdk('javac', env)
  if (compiler) return compiler
  throw new KataError({
    code: 'JAVA_COMPILER_MISSING',
    expected: { en: `javac of a JDK ${OLDEST_JAVA} or newer`, ru: `javac из JDK ${OLDEST_JAVA} или новее` },
    observed: { en: 'no javac beside java', ru: 'рядом с java нет javac' },
    next: {
      en: 'install a whole JDK (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless)',
      ru: 'установите полный JDK (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless)',
    },
  })
}

/** Path of `jar`, which comes with `javac`. Throws `JAVA_COMPILER_MISSING`. */
export function findJarTool(env: NodeJS.ProcessEnv = process.env): string {
  return ofJdk('jar', env) ?? findJavaCompiler({})
}

/** Path of `mvn`. Throws `MAVEN_MISSING`. */
export function findMaven(env: NodeJS.ProcessEnv = process.env): string {
  const maven = onPath('mvn', env)
  if (maven) return maven
  throw new KataError({
    code: 'MAVEN_MISSING',
    expected: { en: 'Maven, to fetch Kafka once', ru: 'Maven: через него один раз скачивается Kafka' },
    observed: { en: 'no mvn on the PATH', ru: 'в PATH нет mvn' },
    next: HOW_TO_GET_MAVEN,
  })
}

/** Full version, e.g. `17.0.15`. Throws `JAVA_TOO_OLD`, or `JAVA_BROKEN` when it does not run. */
export async function checkJavaVersion(java: string): Promise<string> {
  let output: string
  try {
    output = (await promisify(execFile)(java, ['-version'])).stderr
  } catch (cause) {
    throw new KataError({
      code: 'JAVA_BROKEN',
      expected: { en: `${java} -version answers`, ru: `${java} -version отвечает` },
      observed: messageOf(cause),
      next: HOW_TO_GET_JAVA,
      cause,
    })
  }
  const version = /version "([^"]+)"/.exec(output)?.[1] ?? 'unknown'
  const major = Number(/^(?:1\.)?(\d+)/.exec(version)?.[1])
  if (major >= OLDEST_JAVA) return version
  throw new KataError({
    code: 'JAVA_TOO_OLD',
    expected: { en: `Java ${OLDEST_JAVA} or newer`, ru: `Java ${OLDEST_JAVA} или новее` },
    observed: `${java}: ${version}`,
    next: HOW_TO_GET_JAVA,
  })
}

/** Changes when the JVM behind `java` does. Does not start it: that would cost a tenth of a broker's start. */
export async function javaFingerprint(java: string): Promise<string> {
  const path = await realpath(java)
  const { size, mtimeMs } = await stat(path)
  return createHash('sha256').update(`${path} ${size} ${mtimeMs}`).digest('hex').slice(0, 12)
}
