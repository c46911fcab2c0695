export interface OutRecord {
  key: string
  value: string
}

/** Splits into requests well below the 1 MB that a record batch may have, in order. */
export function* requestsOf(records: readonly OutRecord[], maxBytes = 400_000): Generator<OutRecord[]> {
  let request: OutRecord[] = []
  let bytes = 0
  for (const record of records) {
    const size = Buffer.byteLength(record.key) + Buffer.byteLength(record.value) + 32
    if (request.length > 0 && (bytes + size > maxBytes || request.length >= 2_000)) {
      yield request
      request = []
      bytes = 0
    }
    request.push(record)
    bytes += size
  }
  if (request.length > 0) yield request
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export async function tryTo(work: Promise<unknown> | undefined): Promise<void> {
  await work?.catch(() => {})
}
