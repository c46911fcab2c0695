import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findJava, findJavaCompiler, findMaven } from '../../harness/broker/index.ts'

const run = promisify(execFile)
const home = fileURLToPath(new URL('../../.kata/streams-bench', import.meta.url))
const source = fileURLToPath(new URL('java/Bench.java', import.meta.url))
const pom = fileURLToPath(new URL('java/pom.xml', import.meta.url))
const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'

/** Compiles `Bench.java`, once for each version of it. Gives how to start it. */
export async function buildBench(): Promise<{ java: string; classPath: string }> {
  const hash = createHash('sha256')
    .update(await readFile(source))
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12)
  const [libs, classes] = [`${home}/libs`, `${home}/classes-${hash}`]
  if (!existsSync(classes)) {
    await mkdir(home, { recursive: true })
    await run(findMaven(), ['-q', '-B', '-f', pom, copy, '-DincludeScope=runtime', `-DoutputDirectory=${libs}`])
    await run(findJavaCompiler(), ['-cp', `${libs}/*`, '-d', classes, source])
  }
  return { java: findJava(), classPath: `${classes}:${libs}/*` }
}
