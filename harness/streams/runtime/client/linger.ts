/** How long what waits to be sent may wait for more (`linger.ms`). */
export class Linger {
  readonly #ms: number
  readonly #over: () => void
  #since: number | undefined
  #timer: NodeJS.Timeout | undefined

  /** @param over called when the time of something that waits is over */
  constructor(ms: number, over: () => void) {
    this.#ms = ms
    this.#over = over
  }

  /** Something waits from now on, if nothing did. */
  begin(): void {
    if (this.#ms > 0) this.#since ??= performance.now()
  }

  /** Whether what waits may wait on; then `over` will be called. */
  lasts(): boolean {
    if (this.#since === undefined) return false
    const left = this.#since + this.#ms - performance.now()
    if (left <= 0) return false
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#over()
    }, left)
    return true
  }

  /** Nothing is to wait any longer. */
  end(): void {
    this.#since = undefined
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
