import type { Wire, WireMessage } from '#harness'

/** Produce requests of the subject, in their order. */
export const requestsOf = (wire: Wire): WireMessage[] => wire.trace.filter({ api: 'Produce', direction: 'request' })

interface Batch {
  recordCount: number
  compression: string | number
}

/** What is in a Produce request: its records, of all partitions, and how they are compressed. */
export function produced({ body }: WireMessage): { records: number; compression: string[] } {
  const found: Batch[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one)
    else if (typeof node === 'object' && node !== null) {
      if ('recordCount' in node) found.push(node as Batch)
      else for (const one of Object.values(node)) walk(one)
    }
  }
  walk(body)
  const records = found.reduce((sum, { recordCount }) => sum + recordCount, 0)
  return { records, compression: [...new Set(found.map(({ compression }) => String(compression)))] }
}
