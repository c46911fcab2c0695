/** The wire for HTTP: a proxy before a component that keeps what passes, and does damage at a chosen request. */
import { HttpProxy } from './proxy.ts'
import type { HttpWire } from './types.ts'

export type {
  HttpAction,
  HttpAnswer,
  HttpExchange,
  HttpFault,
  HttpFaultOptions,
  HttpMatch,
  HttpTrace,
  HttpWire,
} from './types.ts'

/** @param target the component's URL; its path becomes part of the wire's own. */
export async function openHttpWire(target: string): Promise<HttpWire> {
  const proxy = new HttpProxy(target)
  await proxy.accept()
  return proxy
}
