import { NODE_PATIENCE_MS } from './contract.ts'

/** The node did not answer as it should. Nothing of ours is wrong: it may be asked again. */
export class NodeError extends Error {
  override readonly name = 'NodeError'
}

export async function rpc<T>(nodeUrl: string, method: string, params: readonly unknown[]): Promise<T> {
  try {
    const answer = await fetch(nodeUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      signal: AbortSignal.timeout(NODE_PATIENCE_MS), // for head and body
    })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`status ${answer.status}`)
    const { result, error } = JSON.parse(text) as { result?: T; error?: { message?: string } }
    if (error) throw new Error(error.message ?? 'an error without a message')
    if (result === undefined) throw new Error('neither a result nor an error')
    return result
  } catch (cause) {
    throw new NodeError(`${method} at ${nodeUrl}: ${(cause as Error).message}`, { cause })
  }
}
