import { basename, dirname } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { layOut } from '../errors/index.ts'
import { cut, printable, type Text } from '../text/index.ts'
import type { Cause } from './types.ts'

interface SeenError {
  name?: string
  message?: string
  stack?: string
  code?: string
  kind?: string
  /** Set where an error comes out of the graded code: what it says of itself is not believed. */
  thrownBySubject?: boolean
  /** Of a KataError: the parts of its message. */
  expected?: string
  observed?: string
  so?: string
  means?: string
  next?: string
}

/** In characters. Reports are kept, sent and opened by people. */
const longestMessage = 16_000

/** Where a failure is told of: it names what to read next. */
export interface FailurePlace {
  /** `12.3` */
  task: string
  /** The spec's file: `…/katas/12-dead-letter-queue/spec/x.spec.ts`. */
  file: string
  /** What the test was waiting for when it ended. */
  waiting?: readonly string[]
}

/** What a person reads of a failed test, in the one shape of messages. */
export function describeError(error: unknown, place?: FailurePlace): string {
  const seen = (error ?? {}) as SeenError
  const { name, message = String(error) } = seen
  if (name === 'NotImplementedError') return cut(printable(message), longestMessage)
  const told = stripVTControlCharacters(
    layOut({ ...partsOf(seen, message, place), next: (!seen.thrownBySubject && seen.next) || nextStep(place) }),
  )
  return cut(printable(told).trimEnd(), longestMessage)
}

function partsOf(error: SeenError, message: string, place?: FailurePlace): Parameters<typeof layOut>[0] {
  const { name, expected, observed, so, means, thrownBySubject } = error
  const isOurs = name === 'KataError' && !thrownBySubject
  if (isOurs && expected !== undefined && observed !== undefined) return { expected, observed, so, means }
  const limit = timeLimit.exec(message)?.[1]
  if (limit && !thrownBySubject) return outOfTime(Number(limit), place?.waiting ?? [])
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at (?!.*(\/|node:))/.test(line))
  const title = name && name !== 'Error' && !message.startsWith(name) ? `${name}: ` : ''
  return {
    expected: {
      en: 'the code that the test calls ends without an error',
      ru: 'код, который вызывает тест, завершается без ошибки',
    },
    observed: [`${title}${message}`, ...frames].join('\n'),
  }
}

const timeLimit = /^(?:Test|Hook) timed out in (\d+)\s*ms/

function outOfTime(ms: number, waiting: readonly string[]): { expected: Text; observed: Text } {
  const seconds = ms / 1000
  const [last] = waiting.slice(-1)
  return {
    expected: { en: `the test comes to its end within ${seconds} s`, ru: `тест завершается за ${seconds} с` },
    observed: {
      en: last ? `when the time was over it waited for this: ${last}` : 'it did not',
      ru: last ? `когда время вышло, он ждал вот чего: ${last}` : 'он не завершился',
    },
  }
}

function nextStep(place: FailurePlace | undefined): Text | undefined {
  if (!place?.task) return undefined
  const readme = (file: string) => `katas/${basename(dirname(dirname(place.file)))}/${file}`
  return {
    en: `task ${place.task} in ${readme('README.md')}; a hint: npm run kata -- hint ${place.task}`,
    ru: `задача ${place.task} в ${readme('README.ru.md')}; подсказка: npm run kata -- hint ${place.task}`,
  }
}

const causeByCode: Readonly<Record<string, Cause>> = {
  SUBJECT_EXITED: 'crash',
  SUBJECT_UNHANDLED_REJECTION: 'crash',
  SUBJECT_UNCAUGHT_EXCEPTION: 'crash',
  SUBJECT_BROKE_CHANNEL: 'crash',
  TEST_PROCESS_GONE: 'crash',
  NOT_IN_TIME: 'deadline',
  WIRE_MESSAGE_NOT_SEEN: 'deadline',
  SUBJECT_NEVER_SLEPT: 'deadline',
  SUBJECT_HANGS: 'time-limit',
  SUBJECT_LEAKS: 'leak',
  FAULT_NEVER_FIRED: 'fault-never-fired',
  SUBJECT_IMPORT_FAILED: 'load',
  SUBJECT_MODULE_MISSING: 'load',
  SUBJECT_MISSING_EXPORT: 'load',
}

const causeByKind: Readonly<Record<string, Cause>> = {
  infrastructure: 'infrastructure',
  usage: 'harness',
  verdict: 'assertion',
}

/** Why a test failed, as far as the verdict distinguishes it. */
export function causeOf(error: unknown): Cause {
  const { name, message = '', code = '', kind = '', thrownBySubject } = (error ?? {}) as SeenError
  if (name === 'NotImplementedError') return 'not-implemented'
  if (thrownBySubject) return 'error'
  if (timeLimit.test(message)) return 'time-limit'
  if (name === 'AssertionError') return 'assertion'
  if (name !== 'KataError') return 'error'
  return causeByCode[code] ?? causeByKind[kind] ?? 'error'
}
