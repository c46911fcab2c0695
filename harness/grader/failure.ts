import { stripVTControlCharacters } from 'node:util'
import { cut, printable, say } from '../text/index.ts'
import type { TestResult } from './types.ts'

interface SeenError {
  name?: string
  message?: string
  diff?: string
  code?: string
  kind?: string
  /** Set where an error comes out of the graded code: what it says of itself is not believed. */
  thrownBySubject?: boolean
}

/** In characters. Reports are kept, sent and opened by people. */
const longestMessage = 16_000

/** What a person reads of a failed test: the message, and the difference where there is one. */
export function describeError(error: unknown): string {
  if (error === undefined) return say({ en: 'failed without an error', ru: 'тест упал без ошибки' })
  const { message = String(error), diff, name } = error as SeenError
  const title = name && !['Error', 'AssertionError', 'KataError'].includes(name) && !message.startsWith(name)
  const text = `${title ? `${name}: ` : ''}${message}${diff ? `\n${diff}` : ''}`
  return cut(printable(stripVTControlCharacters(text)).trimEnd(), longestMessage)
}

const crashes = new Set([
  'SUBJECT_EXITED',
  'SUBJECT_UNHANDLED_REJECTION',
  'SUBJECT_UNCAUGHT_EXCEPTION',
  'SUBJECT_BROKE_CHANNEL',
])

/** Why a test failed, as far as the verdict distinguishes it. */
export function causeOf(error: unknown): TestResult['cause'] {
  const { name, message = '', code, kind, thrownBySubject } = (error ?? {}) as SeenError
  if (name === 'NotImplementedError') return 'not-implemented'
  if (thrownBySubject) return 'assertion'
  if (name === 'KataError' && kind === 'infrastructure') return 'infrastructure'
  if (code === 'SUBJECT_HANGS' || /^(Test|Hook) timed out in /.test(message)) return 'time-limit'
  if (code !== undefined && crashes.has(code)) return 'crash'
  return 'assertion'
}
