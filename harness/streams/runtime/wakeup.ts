/** Lets a loop sleep until there is something to do. A call that comes while the loop is busy is kept. */
export class Wakeup {
  #resolve: (() => void) | undefined
  #pending = false

  wake(): void {
    this.#pending = true
    this.#resolve?.()
  }

  /** Resolves at the next `wake`, or after `ms`. */
  async wait(ms: number): Promise<void> {
    if (!this.#pending && ms > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.#resolve = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#resolve = undefined
    this.#pending = false
  }
}
