import type { RequestHandler } from 'msw'
import type { SubjectHttpHandler } from './types.ts'

/**
 * Answers a subject's HTTP requests with ordinary msw handlers, in the spec's process: what they record outlives the
 * subject. `HttpResponse.error()` resets the connection; a handler that never answers is a provider that hangs.
 * A request that no handler is for gets status 501 and says so.
 */
export function mswHttp(handlers: RequestHandler[]): SubjectHttpHandler {
  return async ({ method, url, headers, body }) => {
    const { getResponse } = await import('msw')
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const request = new Request(url, { method, headers, ...(hasBody ? { body: Uint8Array.from(body) } : {}) })
    const response = await getResponse(handlers, request)
    if (!response) return { kind: 'response', status: 501, body: `no msw handler for ${method} ${url}` }
    if (response.type === 'error') return { kind: 'reset' }
    return {
      kind: 'response',
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    }
  }
}
