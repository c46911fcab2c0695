/** One direction of one connection: frames in order, each dealt with before the next. */

/** A queue that waits keeps so many bytes; then its source is no longer read from. */
const highWater = 8 * 1024 * 1024

export interface FrameQueueOptions {
  /** Deals with a frame; what follows waits for the promise. */
  handle(frame: Buffer): Promise<void> | undefined
  /** When a frame of so many bytes may be dealt with at the earliest, in ms of `performance.now()`; 0: at once. */
  dueAt(bytes: number): number
  /** Stops and resumes reading from the source. */
  pause(): void
  resume(): void
}

export class FrameQueue {
  readonly #options: FrameQueueOptions
  readonly #queue: { frame: Buffer; due: number }[] = []
  #queuedBytes = 0
  #busy = false
  #full = false
  #onDrained: (() => void) | undefined

  constructor(options: FrameQueueOptions) {
    this.#options = options
  }

  get idle(): boolean {
    return !this.#busy && this.#queue.length === 0
  }

  /** True while its source is not to be read from. */
  get full(): boolean {
    return this.#full
  }

  push(frame: Buffer): void {
    this.#queue.push({ frame, due: this.#options.dueAt(frame.length) })
    this.#queuedBytes += frame.length
    if (!this.#busy) this.#pump()
    if (this.#queuedBytes > highWater) {
      this.#full = true
      this.#options.pause()
    }
  }

  /** Calls back once everything pushed so far has been dealt with. */
  whenDrained(callback: () => void): void {
    this.#onDrained = callback
    this.#settle()
  }

  #pump(): void {
    for (let item = this.#queue[0]; item; item = this.#queue[0]) {
      const wait = item.due === 0 ? 0 : item.due - performance.now()
      const pending =
        wait > 0 ? new Promise((resolve) => setTimeout(resolve, Math.ceil(wait))) : this.#handle(item.frame)
      if (pending) {
        this.#after(pending)
        return
      }
    }
    if (this.#full) {
      this.#full = false
      this.#options.resume()
    }
    this.#settle()
  }

  #handle(frame: Buffer): Promise<void> | undefined {
    this.#queue.shift()
    this.#queuedBytes -= frame.length
    return this.#options.handle(frame)
  }

  #after(pending: Promise<unknown>): void {
    this.#busy = true
    // a rejection here is a defect of the wire itself: it must be seen, not swallowed
    void pending.then(() => {
      this.#busy = false
      this.#pump()
    })
  }

  #settle(): void {
    if (!this.idle) return
    const callback = this.#onDrained
    this.#onDrained = undefined
    callback?.()
  }
}
