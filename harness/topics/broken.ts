const broken = new Set<unknown>()
const waits = new Set<(reason: unknown) => void>()

/** Ends every wait at once with this reason, those that begin later too, until disposed: what they wait for cannot come any more. */
export function breakWaits(reason: unknown): Disposable {
  broken.add(reason)
  for (const end of waits) end(reason)
  return { [Symbol.dispose]: () => void broken.delete(reason) }
}

/** Until disposed, `end` is called with the reason as soon as there is one. */
export function whenBroken(end: (reason: unknown) => void): Disposable {
  for (const reason of broken) end(reason)
  waits.add(end)
  return { [Symbol.dispose]: () => void waits.delete(end) }
}
