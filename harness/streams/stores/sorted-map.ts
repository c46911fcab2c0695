/** So many new or deleted keys after an iteration are sorted in one by one; beyond, the order is made anew at the next iteration. */
const PATCHES = 64

/**
 * A hash map that can be iterated in the order of its keys. The order costs nothing until an iteration asks for it. An iteration
 * sees the keys that were there when it began.
 */
export class SortedMap<V> {
  private readonly map = new Map<string, V>()
  private order: string[] | undefined
  private patches = 0
  /** Iterations under way over `order`: it is copied before it changes. */
  private readers = 0

  get size(): number {
    return this.map.size
  }

  get(key: string): V | undefined {
    return this.map.get(key)
  }

  set(key: string, value: V): void {
    if (this.order !== undefined && !this.map.has(key)) this.patch(key, true)
    this.map.set(key, value)
  }

  delete(key: string): boolean {
    const there = this.map.delete(key)
    if (there && this.order !== undefined) this.patch(key, false)
    return there
  }

  clear(): void {
    this.map.clear()
    this.order = undefined
  }

  /** In order; both ends inclusive, undefined leaves an end open. */
  *entries(from?: string, to?: string): IterableIterator<[key: string, value: V]> {
    const order = this.sorted()
    const last = to === undefined ? order.length : upperBound(order, to)
    this.readers++
    try {
      for (let at = from === undefined ? 0 : lowerBound(order, from); at < last; at++) {
        const value = this.map.get(order[at]!)
        if (value !== undefined) yield [order[at]!, value]
      }
    } finally {
      if (this.order === order) this.readers--
    }
  }

  *reverseEntries(from?: string, to?: string): IterableIterator<[key: string, value: V]> {
    const order = this.sorted()
    const first = from === undefined ? 0 : lowerBound(order, from)
    this.readers++
    try {
      for (let at = (to === undefined ? order.length : upperBound(order, to)) - 1; at >= first; at--) {
        const value = this.map.get(order[at]!)
        if (value !== undefined) yield [order[at]!, value]
      }
    } finally {
      if (this.order === order) this.readers--
    }
  }

  private sorted(): string[] {
    if (this.order === undefined) {
      this.order = [...this.map.keys()].sort(compare)
      this.readers = 0
    }
    this.patches = 0
    return this.order
  }

  private patch(key: string, added: boolean): void {
    if (++this.patches > PATCHES) {
      this.order = undefined
      return
    }
    if (this.readers > 0) {
      this.order = [...this.order!]
      this.readers = 0
    }
    const order = this.order!
    if (added) order.splice(lowerBound(order, key), 0, key)
    else order.splice(lowerBound(order, key), 1)
  }
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function lowerBound(order: readonly string[], key: string): number {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (order[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}

function upperBound(order: readonly string[], key: string): number {
  const at = lowerBound(order, key)
  return order[at] === key ? at + 1 : at
}
