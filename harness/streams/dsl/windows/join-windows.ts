import { verifyDuration } from './verify.ts'

/** Which records of two streams meet: the other's timestamp is within `[timestamp - before, timestamp + after]`. Milliseconds. */
export class JoinWindows {
  readonly beforeMs: number
  readonly afterMs: number
  readonly graceMs: number

  private constructor(beforeMs: number, afterMs: number, graceMs: number) {
    verifyDuration('before + after', beforeMs + afterMs, 0)
    this.beforeMs = beforeMs
    this.afterMs = afterMs
    this.graceMs = graceMs
  }

  static ofTimeDifferenceWithNoGrace(timeDifferenceMs: number): JoinWindows {
    return JoinWindows.ofTimeDifferenceAndGrace(timeDifferenceMs, 0)
  }

  static ofTimeDifferenceAndGrace(timeDifferenceMs: number, graceMs: number): JoinWindows {
    const difference = verifyDuration('timeDifference', timeDifferenceMs, 0)
    return new JoinWindows(difference, difference, verifyDuration('grace', graceMs, 0))
  }

  /** A negative one: the other record must be later than this by so much. */
  before(beforeMs: number): JoinWindows {
    return new JoinWindows(verifyDuration('before', beforeMs, -Number.MAX_SAFE_INTEGER), this.afterMs, this.graceMs)
  }

  /** A negative one: the other record must be earlier than this by so much. */
  after(afterMs: number): JoinWindows {
    return new JoinWindows(this.beforeMs, verifyDuration('after', afterMs, -Number.MAX_SAFE_INTEGER), this.graceMs)
  }

  /** Milliseconds. */
  size(): number {
    return this.beforeMs + this.afterMs
  }
}
