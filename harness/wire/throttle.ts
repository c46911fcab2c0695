/** Bandwidth and latency of one direction of an endpoint; its connections share the bandwidth. */
export class Throttle {
  #bytesPerSecond = Number.POSITIVE_INFINITY
  #latencyMs = 0
  /** Until when the bandwidth is taken, in ms of `performance.now()`. */
  #takenUntil = 0

  limit(limits: { bytesPerSecond?: number; latencyMs?: number }): void {
    this.#bytesPerSecond = limits.bytesPerSecond ?? Number.POSITIVE_INFINITY
    this.#latencyMs = limits.latencyMs ?? 0
    this.#takenUntil = 0
  }

  /** When a message of so many bytes has arrived whole; 0 where nothing is limited. */
  dueAt(bytes: number, now = performance.now()): number {
    if (this.#bytesPerSecond === Number.POSITIVE_INFINITY && this.#latencyMs === 0) return 0
    this.#takenUntil = Math.max(this.#takenUntil, now) + (bytes / this.#bytesPerSecond) * 1000
    return this.#takenUntil + this.#latencyMs
  }
}
