/** Beyond so many removed at the front, the space is given back. */
const COMPACT_FROM = 1024

/** Values by time, in order of time; cheap at the end, where new times come, and at the front, where old ones expire. */
export class SortedTimes<V> {
  private times: number[] = []
  private head = 0
  private readonly values = new Map<number, V>()

  get size(): number {
    return this.values.size
  }

  get(time: number): V | undefined {
    return this.values.get(time)
  }

  set(time: number, value: V): void {
    if (!this.values.has(time)) {
      const { times } = this
      const last = times.length - 1
      if (last < this.head || times[last]! < time) times.push(time)
      else times.splice(this.lowerBound(time), 0, time)
    }
    this.values.set(time, value)
  }

  delete(time: number): void {
    if (this.values.delete(time)) this.times.splice(this.lowerBound(time), 1)
  }

  /** Removes everything before that time. */
  expire(before: number): void {
    const { times } = this
    while (this.head < times.length && times[this.head]! < before) this.values.delete(times[this.head++]!)
    if (this.head > COMPACT_FROM && this.head > times.length / 2) {
      this.times = times.slice(this.head)
      this.head = 0
    }
  }

  /** The times within both ends, ascending: a copy, so that the map may change meanwhile. */
  between(from: number, to: number): number[] {
    const first = this.lowerBound(from)
    let last = first
    while (last < this.times.length && this.times[last]! <= to) last++
    return this.times.slice(first, last)
  }

  clear(): void {
    this.times = []
    this.head = 0
    this.values.clear()
  }

  private lowerBound(time: number): number {
    let [low, high] = [this.head, this.times.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.times[middle]! < time) low = middle + 1
      else high = middle
    }
    return low
  }
}
