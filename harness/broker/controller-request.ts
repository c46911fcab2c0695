import { once } from 'node:events'
import { connect } from 'node:net'
import { messageOf } from '../errors/index.ts'
import { retry } from '../patience/index.ts'
import { type Body, decode, encode, errorName, FrameSplitter, requestHeader, responseBodyAt, schemaOf } from '../protocol/index.ts'

const UNREGISTER_BROKER = 64
const VERSION = 0
const CORRELATION = 1
const ASK_AGAIN_MS = 20
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
  const socket = connect({ port, host: '127.0.0.1', signal })
  try {
    await once(socket, 'connect', { signal })
    socket.write(request({ brokerId }))
    const frames = new FrameSplitter()
    for await (const chunk of socket) {
      const [frame] = frames.push(chunk)
      if (frame) return errorName(Number(answerIn(frame)['errorCode']))
    }
    return 'the connection was closed'
  } finally {
    socket.destroy()
  }
}

function request(body: Body): Buffer {
  const bytes = encode(schemaOf(UNREGISTER_BROKER, VERSION, 'request'), body)
  const header = { apiKey: UNREGISTER_BROKER, apiVersion: VERSION, correlationId: CORRELATION, clientId: null }
  return Buffer.concat([requestHeader(header, bytes.length), bytes])
}

function answerIn(frame: Buffer): Body {
  const at = responseBodyAt(frame, UNREGISTER_BROKER, VERSION)
  return decode(schemaOf(UNREGISTER_BROKER, VERSION, 'response'), frame.subarray(at))
}
