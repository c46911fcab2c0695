import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import type { SubjectHttpRequest, SubjectHttpResponse } from '../types.ts'

const loopback = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/

function isLoopback(url: string): boolean {
  return loopback.test(new URL(url).hostname)
}

/**
 * Sends every HTTP request but those to loopback through `forward`: fetch, node:http and node:https, whatever library is
 * built on them. msw is loaded only here, since that takes about 90 ms.
 */
export async function interceptHttp(
  forward: (request: SubjectHttpRequest) => Promise<SubjectHttpResponse>,
): Promise<void> {
  const [{ http, HttpResponse, passthrough }, { setupServer }] = await Promise.all([import('msw'), import('msw/node')])
  const everything = http.all('*', async ({ request }) => {
    if (isLoopback(request.url)) return passthrough()
    const { method, url, headers } = request
    const body = new Uint8Array(await request.arrayBuffer())
    const answer = await forward({ method, url, headers: Object.fromEntries(headers), body })
    if (answer.kind === 'reset') return HttpResponse.error()
    const hasBody = ![101, 204, 205, 304].includes(answer.status)
    const init = { status: answer.status, headers: { ...answer.headers } }
    return new HttpResponse(hasBody ? (answer.body ?? null) : null, init)
  })
  setupServer(everything).listen({ onUnhandledFrame: 'bypass' })
  syncBuiltinESMExports() // msw replaces functions of node:http: `import { request }` has to see that too
}

/**
 * Without a handler in the spec nothing answers: a request by fetch, node:http or node:https says so at once, in place of a
 * wait for the network. Sockets of other kinds are not held back here: that is the box's work.
 */
export function refuseHttp(): void {
  subscribe('http.client.request.created', (message) => {
    const { request } = message as { request: ClientRequest }
    const url = `http://${request.host}${request.path}`
    if (!isLoopback(url)) request.destroy(refusal(url))
  })
  const { fetch } = globalThis
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (URL.canParse(url) && !isLoopback(url)) throw new TypeError('fetch failed', { cause: refusal(url) })
    return fetch(input, init)
  }
}

function refusal(url: string): Error {
  return Object.assign(new Error(`this test has no provider: ${url} is not reachable, only loopback is`), {
    code: 'KATA_HTTP_REFUSED',
  })
}
