import { illegalArgument } from '../../failures.ts'
import { verifyDuration } from './verify.ts'

/** Tumbling windows, and with `advanceBy` hopping ones: `[start, end)`, aligned to the epoch. Milliseconds. */
export class TimeWindows {
  readonly sizeMs: number
  readonly advanceMs: number
  readonly graceMs: number

  private constructor(sizeMs: number, advanceMs: number, graceMs: number) {
    this.sizeMs = sizeMs
    this.advanceMs = advanceMs
    this.graceMs = graceMs
  }

  static ofSizeWithNoGrace(sizeMs: number): TimeWindows {
    return TimeWindows.ofSizeAndGrace(sizeMs, 0)
  }

  /** @param graceMs how long after its end a window still takes late records */
  static ofSizeAndGrace(sizeMs: number, graceMs: number): TimeWindows {
    const size = verifyDuration('size', sizeMs, 1)
    return new TimeWindows(size, size, verifyDuration('grace', graceMs, 0))
  }

  /** A window begins at each multiple of it. */
  advanceBy(advanceMs: number): TimeWindows {
    const advance = verifyDuration('advance', advanceMs, 1)
    if (advance <= this.sizeMs) return new TimeWindows(this.sizeMs, advance, this.graceMs)
    throw illegalArgument(
      { en: `an advance of at most the size, ${this.sizeMs} ms`, ru: `шаг не больше размера, ${this.sizeMs} мс` },
      `${advance} ms`,
    )
  }
}
