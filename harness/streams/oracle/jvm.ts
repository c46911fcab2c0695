import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { KataError } from '../../errors/index.ts'
import { killGroup, spawnGuarded } from '../../guardian/index.ts'
import { buildJavaProgram, withoutJdk } from '../../java/index.ts'
import type { Result, Step, Versions } from './protocol.ts'

const JVM_FLAGS = ['-XX:-UsePerfData', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx256m']

const SOURCES = fileURLToPath(new URL('java/', import.meta.url))

/** Kafka Streams on the JVM, one process for any number of questions. */
export interface Jvm extends AsyncDisposable {
  versions(): Promise<Versions>
  /** `topology.describe().toString()` */
  describe(topology: string): Promise<string>
  /** Each list of steps through a fresh TopologyTestDriver; `internals`: what went to changelogs and repartition topics as well. */
  run(topology: string, cases: readonly (readonly Step[])[], internals?: boolean): Promise<readonly Result[]>
}

/** Starts it; where there is no JDK, or `STREAMS_ORACLE=recorded`, gives the reason in place of it. */
export async function startJvm(env: NodeJS.ProcessEnv = process.env): Promise<Jvm | string> {
  if (env['STREAMS_ORACLE'] === 'recorded') return 'STREAMS_ORACLE=recorded'
  try {
    const { java, classPath } = await buildJavaProgram('streams-oracle', SOURCES)
    return speaking(spawnGuarded(java, [...JVM_FLAGS, '-cp', classPath, 'oracle.Oracle'], { stdio: 'pipe' }))
  } catch (error) {
    const missing = withoutJdk(error)
    if (missing !== undefined) return missing
    throw error
  }
}

interface Waiting {
  resolve(answer: Record<string, unknown>): void
  reject(error: Error): void
}

function speaking(child: ChildProcess): Jvm {
  const waiting: Waiting[] = []
  let complaints = ''
  child.stderr?.on('data', (text: Buffer) => {
    complaints = `${complaints}${text}`.slice(-2000)
  })
  createInterface({ input: child.stdout! }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)))
  const end = (how: string) => {
    for (const { reject } of waiting.splice(0)) reject(ended(how, complaints))
  }
  child.once('error', (error) => end(error.message))
  child.once('close', (code, signal) => end(`exit code ${code ?? signal}`))
  const ask = async <T>(question: object): Promise<T> => {
    const answer = await new Promise<Record<string, unknown>>((resolve, reject) => {
      waiting.push({ resolve, reject })
      child.stdin!.write(`${JSON.stringify(question)}\n`)
    })
    if ('error' in answer) throw ended(String(answer['error']), complaints)
    return answer as T
  }
  return {
    versions: () => ask({ versions: true }),
    describe: async (topology) => (await ask<{ description: string }>({ describe: topology })).description,
    run: async (topology, cases, internals = false) =>
      (await ask<{ results: Result[] }>({ run: topology, cases, internals })).results,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const closed = new Promise((resolve) => child.once('close', resolve))
      killGroup(child, 'SIGKILL')
      await closed
    },
  }
}

function ended(observed: string, complaints: string): KataError {
  return new KataError({
    code: 'ORACLE_FAILED',
    expected: { en: 'the oracle answers', ru: 'оракул отвечает' },
    observed: `${observed}\n${complaints}`.trim(),
    next: {
      en: 'read what the Java program said; its sources are in harness/streams/oracle/java',
      ru: 'прочитайте, что сообщила программа на Java; её исходники в harness/streams/oracle/java',
    },
  })
}
