import { verifyDuration } from './verify.ts'

/** Windows by the distance of two records: `[start, start + difference]`, both ends inclusive. Milliseconds. Source: KIP-450. */
export class SlidingWindows {
  readonly timeDifferenceMs: number
  readonly graceMs: number

  private constructor(timeDifferenceMs: number, graceMs: number) {
    this.timeDifferenceMs = timeDifferenceMs
    this.graceMs = graceMs
  }

  static ofTimeDifferenceWithNoGrace(timeDifferenceMs: number): SlidingWindows {
    return SlidingWindows.ofTimeDifferenceAndGrace(timeDifferenceMs, 0)
  }

  static ofTimeDifferenceAndGrace(timeDifferenceMs: number, graceMs: number): SlidingWindows {
    return new SlidingWindows(
      verifyDuration('timeDifference', timeDifferenceMs, 0),
      verifyDuration('grace', graceMs, 0),
    )
  }
}
