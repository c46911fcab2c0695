/** Times that processors keep over restarts, beside their stores. Kafka Streams' ProcessorMetadata. */
export class ProcessorMetadata {
  private readonly restored = new Map<string, number>()
  private readonly readers = new Map<string, () => number>()

  restore(kept: ReadonlyMap<string, number>): void {
    for (const [key, value] of kept) this.restored.set(key, Math.max(value, this.restored.get(key) ?? value))
  }

  /** Gives what was restored, and asks `read` from now on. */
  keep(key: string, read: () => number): number | undefined {
    this.readers.set(key, read)
    return this.restored.get(key)
  }

  /** Negative times are unknown, and left out. */
  current(): ReadonlyMap<string, number> {
    const values = [...this.readers].map(([key, read]): [string, number] => [key, read()])
    return new Map(values.filter(([, value]) => value >= 0))
  }
}
