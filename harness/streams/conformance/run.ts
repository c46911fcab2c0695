import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { KataError } from '../../errors/index.ts'
import { guardedDirectory, killGroup, spawnGuarded } from '../../guardian/index.ts'
import { buildJavaProgram } from '../../java/index.ts'

const HOME = fileURLToPath(new URL('../../../.kata', import.meta.url))
const SOURCES = fileURLToPath(new URL('java/', import.meta.url))
const PEER = fileURLToPath(new URL('peer/server.ts', import.meta.url))
const JVM_FLAGS = ['-XX:-UsePerfData', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx512m']

/** How one of Kafka's cases ended. */
export interface CaseResult {
  /** Without its package. */
  readonly class: string
  /** Of the method; of a parameterized one with the number of its run. Empty where the class as a whole is broken. */
  readonly name: string
  /** `broken`: its class, or a method with parameters, could not be prepared. */
  readonly status: 'passed' | 'failed' | 'skipped' | 'broken'
  /** How often it called #harness/streams. */
  readonly calls: number
  readonly message: string
}

/**
 * Runs these of Kafka's test classes against #harness/streams: one JVM, and one Node that it calls.
 * @throws JAVA_MISSING and its like, JAVA_PROGRAM_NOT_BUILT, CONFORMANCE_BROKEN
 */
export async function runKafkaTests(
  classes: readonly string[],
  onCase: (result: CaseResult) => void = () => {},
): Promise<readonly CaseResult[]> {
  const { java, classPath } = await buildJavaProgram('streams-conformance', SOURCES)
  const flags = [...JVM_FLAGS, '-cp', classPath, 'conformance.Main', process.execPath, PEER]
  // Mockito attaches to its own JVM by a file in the working directory, which stays where that is killed.
  await using folder = await guardedDirectory(HOME, 'conformance-')
  const child = spawnGuarded(java, [...flags, ...classes], { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = once(child, 'close')
  const results: CaseResult[] = []
  let complaints = ''
  child.stderr?.on('data', (text: Buffer) => {
    complaints = `${complaints}${text}`.slice(-2_000)
  })
  try {
    for await (const line of createInterface({ input: child.stdout! })) {
      const result = JSON.parse(line) as CaseResult
      results.push(result)
      onCase(result)
    }
    const [code, signal] = await gone
    if (code === 0) return results
    throw broken(`exit code ${code ?? signal}\n${complaints}`)
  } finally {
    killGroup(child, 'SIGKILL')
  }
}

function broken(observed: string): KataError {
  return new KataError({
    code: 'CONFORMANCE_BROKEN',
    expected: { en: "Kafka's tests run to their end", ru: 'тесты Kafka проходят до конца' },
    observed,
    next: {
      en: 'read what the JVM said; the program is in harness/streams/conformance/java',
      ru: 'прочитайте, что сообщила JVM; программа лежит в harness/streams/conformance/java',
    },
  })
}
