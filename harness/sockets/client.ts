import { WebSocket } from 'ws'

export interface ClientOptions {
  /** The page that it says it comes from. A program says nothing. */
  origin?: string
  /** Reads nothing from the first byte on, until `resume`. */
  paused?: boolean
}

/** A WebSocket client that keeps each message: JSON as its value, anything else as text. Rejects where it is refused, with the status in the error's message. */
export class SocketClient<Message = unknown> implements Disposable {
  readonly messages: Message[] = []
  /** Of all messages so far. */
  bytes = 0
  /** How many of them came in binary frames: JSON is read from those too, but a browser gives its page a Blob. */
  binary = 0
  /** The code of the close, once the connection has ended: 1006 where it was cut. */
  closed: number | undefined
  readonly #socket: WebSocket

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (content: Buffer, isBinary) => {
      this.bytes += content.length
      if (isBinary) this.binary += 1
      this.messages.push(contentOf(content.toString('utf8')) as Message)
    })
    socket.on('close', (code) => {
      this.closed = code
    })
    socket.on('error', () => {}) // told by the close
  }

  static async open<Message>(url: string, { origin, paused }: ClientOptions = {}): Promise<SocketClient<Message>> {
    const socket = new WebSocket(url, { ...(origin === undefined ? {} : { origin }), perMessageDeflate: false })
    const client = new SocketClient<Message>(socket)
    // In the handler itself: what came with the answer is read as soon as it ends.
    if (paused) socket.once('open', () => socket.pause())
    const opened = Promise.withResolvers<void>()
    socket.once('open', () => opened.resolve())
    socket.once('error', (error) => opened.reject(error))
    await opened.promise
    return client
  }

  /** Takes nothing more from the network: what the server sends waits in its kernel, and then in its process. */
  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  send(content: string | Uint8Array): void {
    this.#socket.send(content)
  }

  /** As a network that fails: without a close, at once. */
  cut(): void {
    this.#socket.terminate()
  }

  [Symbol.dispose](): void {
    this.#socket.terminate()
  }
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The HTTP status with which the server answers a request to open a WebSocket: 101 where it takes it. The connection is ended then. */
export function upgradeStatus(
  url: string,
  { origin }: Pick<ClientOptions, 'origin'> = {},
): Promise<number | undefined> {
  const socket = new WebSocket(url, origin === undefined ? {} : { origin })
  const status = Promise.withResolvers<number | undefined>()
  socket.once('open', () => status.resolve(101))
  socket.once('unexpected-response', (_request, { statusCode }) => status.resolve(statusCode))
  socket.once('error', () => status.resolve(undefined)) // no answer at all
  return status.promise.finally(() => socket.terminate())
}
