const waits = new Set<{ readonly what: string }>()

/** Notes that something is waited for, until the function that it gives is called. */
export function pending(what: string): () => void {
  const wait = { what }
  waits.add(wait)
  return () => waits.delete(wait)
}

const ends = new Set<() => void>()

/** Ends every wait that asked to be told: the run is given up. */
export function giveUpWaits(): void {
  for (const end of ends) end()
}

/** Until disposed, `end` is called when the run is given up. */
export function whenGivenUp(end: () => void): Disposable {
  ends.add(end)
  return { [Symbol.dispose]: () => void ends.delete(end) }
}

/** What is waited for now, oldest first: what a test that ran out of time was at. */
export function pendingNow(): string[] {
  return [...waits].map(({ what }) => what)
}
