/** Kafka's own shell scripts, as a person would call them, without the shell: the Java class behind each name. */
import { KataError } from '../errors/index.ts'
import { spawnJvm } from '../java/index.ts'
import { firstLine, gone, type LogTail, logTail } from '../processes/index.ts'
import { classPathOf, READY } from './kafka-process.ts'
import type { NativeKafka } from './native-kafka.ts'

const classes: Readonly<Record<string, string>> = {
  'kafka-storage.sh': 'kafka.tools.StorageTool',
  'kafka-server-start.sh': 'kafka.Kafka',
}

const deadlineMs = 20_000

/**
 * Runs `[format, start]` in a directory and resolves when the broker accepts clients; disposing stops it.
 * Throws `COMMAND_FAILED` (verdict) with what the command printed.
 */
export async function startByCommands(
  kafka: NativeKafka,
  directory: string,
  [format, start]: readonly [readonly string[], readonly string[]],
): Promise<AsyncDisposable> {
  const formatting = launch(kafka, directory, format)
  const code = await new Promise<number | null>((resolve) => formatting.child.once('close', resolve))
  if (code !== 0) throw failed(format, `exit code ${code}`, formatting.log)
  const broker = launch(kafka, directory, start)
  const outcome = await firstLine(broker.child, broker.log, [READY], deadlineMs)
  if (outcome !== READY) {
    await gone(broker.child, 'SIGKILL')
    throw failed(start, String(outcome), broker.log)
  }
  return { [Symbol.asyncDispose]: () => gone(broker.child, 'SIGKILL') }
}

function launch(kafka: NativeKafka, directory: string, words: readonly string[]) {
  const [script = '', ...args] = words
  const mainClass = classes[script.split('/').at(-1) ?? '']
  const log = logTail()
  if (!mainClass) throw failed(words, `no such script: ${script}`, log)
  const logging = '-Dorg.slf4j.simpleLogger.defaultLogLevel=info'
  const quick = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx512m', `-XX:SharedArchiveFile=${kafka.archive}`]
  const child = spawnJvm(
    { java: kafka.java, classPath: classPathOf(kafka), directory },
    [logging, ...quick],
    mainClass,
    args,
  )
  log.follow(child.stdout, child.stderr)
  return { child, log }
}

function failed(words: readonly string[], observed: string, log: LogTail): KataError {
  return new KataError({
    code: 'COMMAND_FAILED',
    kind: 'verdict',
    expected: { en: `\`${words.join(' ')}\` to work`, ru: `\`${words.join(' ')}\` выполняется` },
    observed: `${observed}\n${log.text(15)}`,
    next: {
      en: 'Read what Kafka printed; its quick start shows both commands in KRaft mode.',
      ru: 'Прочитайте, что напечатала Kafka; обе команды для KRaft есть в её кратком руководстве.',
    },
  })
}
