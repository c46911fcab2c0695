/**
 * A binary heap that orders equals as java.util.PriorityQueue does: the order of records and punctuations of one time is then the JVM's.
 * The time of what is in the heap must not change.
 */
export class PriorityQueue<T> {
  private readonly heap: T[] = []
  private readonly time: (item: T) => number

  constructor(time: (item: T) => number) {
    this.time = time
  }

  peek(): T | undefined {
    return this.heap[0]
  }

  offer(item: T): void {
    const { heap, time } = this
    let at = heap.length
    while (at > 0) {
      const parent = (at - 1) >>> 1
      if (time(item) >= time(heap[parent]!)) break
      heap[at] = heap[parent]!
      at = parent
    }
    heap[at] = item
  }

  poll(): T | undefined {
    const { heap, time } = this
    const first = heap[0]
    const last = heap.pop()
    if (heap.length === 0 || last === undefined) return first
    const { length } = heap
    let at = 0
    while (at < length >>> 1) {
      let child = 2 * at + 1
      if (child + 1 < length && time(heap[child]!) > time(heap[child + 1]!)) child++
      if (time(last) <= time(heap[child]!)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = last
    return first
  }
}
