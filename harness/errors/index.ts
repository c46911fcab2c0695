import { say, type Text } from '../text/index.ts'

/** What an error tells: what was expected, what was seen, and what to do next. */
export interface KataErrorOptions {
  /** Stable name for programs and tests, e.g. `BROKER_NOT_READY`. */
  code: string
  expected: Text | string
  observed: Text | string
  next: Text | string
  /** `infrastructure`: not the student's fault (exit code 2, never scored as zero). `usage`: a wrong call (2). `verdict`: about the graded code (1). */
  kind?: 'infrastructure' | 'usage' | 'verdict'
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
  readonly next: string
  readonly data: Readonly<Record<string, unknown>>

  constructor(options: KataErrorOptions) {
    const [expected, observed, next] = [say(options.expected), say(options.observed), say(options.next)]
    const labels = {
      expected: say({ en: 'expected', ru: 'ожидалось' }),
      observed: say({ en: 'seen', ru: 'получено' }),
      next: say({ en: 'next', ru: 'что делать' }),
    }
    super(
      `[${options.code}]\n  ${labels.expected}: ${expected}\n  ${labels.observed}: ${observed}\n  ${labels.next}: ${next}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    )
    this.code = options.code
    this.kind = options.kind ?? 'infrastructure'
    this.expected = expected
    this.observed = observed
    this.next = next
    this.data = options.data ?? {}
  }
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
