/** Asks one method; gives its result. */
export type Rpc = (method: string, params?: readonly unknown[], signal?: AbortSignal) => Promise<unknown>

/** JSON-RPC over HTTP. Throws what the node refuses, in its own words. */
export function rpcAt(http: string): Rpc {
  return async (method, params = [], signal) => {
    const answer = await fetch(http, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      signal: signal ?? null,
    })
    const { result, error } = (await answer.json()) as { result?: unknown; error?: { message: string } }
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }
}
