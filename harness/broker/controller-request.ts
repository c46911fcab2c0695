import { messageOf } from '../errors/index.ts'
import { retry } from '../patience/index.ts'
import { Connection, errorName } from '../protocol/index.ts'

const ASK_AGAIN_MS = 20
const settings = { clientId: 'kata-broker', connectTimeoutMs: 1_000, requestTimeoutMs: 5_000 }
/** Accepted, or there is nothing to forget. */
const DONE = new Set(['NONE', 'BROKER_ID_NOT_REGISTERED'])

/**
 * Makes the controller on this port forget a broker (API UnregisterBroker, KIP-500). Asks until it is active and has committed that;
 * resolves with undefined then, or with what it said last when the signal aborted.
 */
export async function unregisterBroker(
  port: number,
  brokerId: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  let last = 'no answer'
  const again = (error: unknown) => {
    if (signal.aborted) return false
    last = messageOf(error)
    return true
  }
  try {
    await retry(() => forgotten(port, brokerId, signal), { again, firstMs: ASK_AGAIN_MS, longestMs: ASK_AGAIN_MS })
    return undefined
  } catch {
    return last
  }
}

async function forgotten(port: number, brokerId: number, signal: AbortSignal): Promise<void> {
  const kind = await ask(port, brokerId, signal)
  if (!DONE.has(kind)) throw new Error(kind)
}

async function ask(port: number, brokerId: number, signal: AbortSignal): Promise<string> {
  const connection = await Connection.open('127.0.0.1', port, settings)
  const close = () => void connection.close()
  signal.addEventListener('abort', close, { once: true })
  try {
    signal.throwIfAborted()
    const { errorCode } = await connection.request('UnregisterBroker', { brokerId })
    return errorName(errorCode)
  } finally {
    signal.removeEventListener('abort', close)
    await connection.close()
  }
}
