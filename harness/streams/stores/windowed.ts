/** A span of time in milliseconds: `[start, end)` for time windows, `[start, end]` for sessions. */
export interface Window {
  readonly start: number
  readonly end: number
}

/** A key within a window. */
export class Windowed<K> {
  readonly key: K
  readonly window: Window

  constructor(key: K, window: Window) {
    this.key = key
    this.window = window
  }

  toString(): string {
    return `[${String(this.key)}@${this.window.start}/${this.window.end}]`
  }
}
