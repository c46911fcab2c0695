const waits = new Set<{ readonly what: string }>()

/** Notes that something is waited for, until the function that it gives is called. */
export function pending(what: string): () => void {
  const wait = { what }
  waits.add(wait)
  return () => waits.delete(wait)
}

/** What is waited for now, oldest first: what a test that ran out of time was at. */
export function pendingNow(): string[] {
  return [...waits].map(({ what }) => what)
}
