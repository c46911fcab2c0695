import { verifyDuration } from './verify.ts'

/** Sessions: records of a key that are at most the gap apart; `[start, end]` are the first and the last. Milliseconds. */
export class SessionWindows {
  readonly gapMs: number
  readonly graceMs: number

  private constructor(gapMs: number, graceMs: number) {
    this.gapMs = gapMs
    this.graceMs = graceMs
  }

  static ofInactivityGapWithNoGrace(gapMs: number): SessionWindows {
    return SessionWindows.ofInactivityGapAndGrace(gapMs, 0)
  }

  static ofInactivityGapAndGrace(gapMs: number, graceMs: number): SessionWindows {
    return new SessionWindows(verifyDuration('inactivityGap', gapMs, 0), verifyDuration('grace', graceMs, 0))
  }
}
