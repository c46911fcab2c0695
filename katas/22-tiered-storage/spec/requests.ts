/** What the broker asked of the store, as the proxy between them saw it. */
import { type HttpExchange, type HttpFault, type HttpFaultOptions, say, type Text } from '#harness'
import type { Tiered } from './cluster.ts'

/** Base offsets of the segments that were read from the store during the work, in the order of the requests, and what the work gave. */
export async function readsDuring<T>(
  { wire }: Tiered,
  topic: string,
  work: () => Promise<T>,
): Promise<{ result: T; segments: number[] }> {
  const before = wire.trace.exchanges.length
  const result = await work()
  const asked = wire.trace.exchanges.slice(before).filter((exchange) => isRead(exchange, topic))
  return { result, segments: asked.map(({ path }) => Number.parseInt(path.split('/').at(-1)!, 10)) }
}

/** Of the segment itself, not of an index. */
export const isRead = ({ method, path }: HttpExchange, topic: string): boolean =>
  method === 'GET' && path.includes(`/${topic}-`) && path.endsWith('.log')

/** Damage that is over with its block. */
export function damage(
  { wire }: Tiered,
  { description, ...options }: Omit<HttpFaultOptions, 'description'> & { description: Text | string },
): HttpFault & Disposable {
  const fault = wire.fault({ times: Number.POSITIVE_INFINITY, ...options, description: say(description) })
  return Object.assign(fault, { [Symbol.dispose]: () => fault.remove() })
}
