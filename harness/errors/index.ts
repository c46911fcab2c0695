import { inspect } from 'node:util'
import { say, type Text } from '../text/index.ts'
import { layOut, type Told } from './layout.ts'

export { layOut, type Meant, type Told } from './layout.ts'
export { giveUpWaits, pending, pendingNow, whenGivenUp } from './pending.ts'

/** What an error tells: what was expected, what was seen, and what to do next. */
export interface KataErrorOptions extends Told {
  /** Stable name for programs and tests, e.g. `BROKER_NOT_READY`. */
  code: string
  /** `infrastructure`: not the student's fault (exit code 2, never scored as zero). `usage`: a wrong call (2). `verdict`: about the graded code (1). */
  kind?: 'infrastructure' | 'usage' | 'verdict'
  /** Only a verdict may be without: the grader then points to the task and its hints. */
  next?: Text | string
  cause?: unknown
  data?: Readonly<Record<string, unknown>>
}

/** The one family of errors of the harness. Its message is complete in itself: no stack trace is needed to act on it. */
export class KataError extends Error {
  override readonly name = 'KataError'
  readonly code: string
  readonly kind: 'infrastructure' | 'usage' | 'verdict'
  readonly expected: string
  readonly observed: string
  readonly so: string | undefined
  readonly means: string | undefined
  readonly next: string | undefined
  readonly data: Readonly<Record<string, unknown>>

  constructor(options: KataErrorOptions) {
    const kind = options.kind ?? 'infrastructure'
    const text = layOut(options)
    // A verdict stands below the title of its test; what else goes wrong is looked up by its code.
    super(
      kind === 'verdict' ? text : `[${options.code}]\n${text.replace(/^(?=.)/gm, '  ')}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    )
    this.code = options.code
    this.kind = kind
    this.expected = say(options.expected)
    this.observed = say(options.observed)
    this.so = options.so && say(options.so)
    this.means = options.means && say(options.means)
    this.next = options.next && say(options.next)
    this.data = options.data ?? {}
  }
}

/** The message of anything that was thrown; of an error that came from another process, too. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message
  if (typeof error !== 'object' || error === null) return String(error)
  return 'message' in error && typeof error.message === 'string' ? error.message : inspect(error)
}
