/** A broker takes 1 MB in one request. */
const LIMIT = 500_000

/** In order, each small enough for one request. */
export function pieces<M extends { key: string; value: string }>(messages: readonly M[]): M[][] {
  const made: M[][] = []
  let size = LIMIT
  for (const message of messages) {
    const bytes = Buffer.byteLength(message.key) + Buffer.byteLength(message.value) + 32
    if (size + bytes > LIMIT) {
      made.push([])
      size = 0
    }
    made.at(-1)!.push(message)
    size += bytes
  }
  return made
}
