import { connect, isIP, type Socket } from 'node:net'
import { type ConnectionOptions, connect as connectTls } from 'node:tls'
import { type ApiName, type RequestOf, type ResponseOf, versions } from './apis.ts'
import { type Body, decode, encode, schemaOf } from './codec.ts'
import { ClientClosed, ConnectionLost } from './failures.ts'
import { FrameSplitter, requestHeader, responseBodyAt } from './frame.ts'
import { authenticate, type SaslOptions } from './sasl.ts'

export interface ConnectionSettings {
  clientId: string
  ssl?: boolean | { ca?: string }
  sasl?: SaslOptions
  connectTimeoutMs: number
  requestTimeoutMs: number
}

interface Pending {
  api: ApiName
  resolve(body: Body): void
  reject(error: Error): void
  timer: NodeJS.Timeout
}

/** One connection to one broker. Answers come in the order of the requests; a lost connection fails all that wait. */
export class Connection {
  readonly #socket: Socket
  readonly #settings: ConnectionSettings
  readonly #splitter = new FrameSplitter()
  readonly #pending = new Map<number, Pending>()
  readonly #gone = Promise.withResolvers<void>()
  #correlation = 0
  #ended: Error | undefined

  private constructor(socket: Socket, settings: ConnectionSettings) {
    this.#socket = socket
    this.#settings = settings
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.#received(chunk))
    socket.on('error', (error) => this.#end(new ConnectionLost(error.message, { cause: error })))
    socket.on('close', () => {
      this.#end(new ConnectionLost('the connection was closed'))
      this.#gone.resolve()
    })
  }

  /** Connects and authenticates. Throws ConnectionLost, KafkaError. */
  static async open(host: string, port: number, settings: ConnectionSettings): Promise<Connection> {
    const connection = new Connection(openSocket(host, port, settings), settings)
    try {
      await connection.#connected(settings.ssl ? 'secureConnect' : 'connect')
      if (settings.sasl) await authenticate(connection, settings.sasl)
      return connection
    } catch (error) {
      void connection.close()
      throw error
    }
  }

  get isOpen(): boolean {
    return this.#ended === undefined
  }

  /** Sends a request in the version that `apis.ts` names. `timeoutMs`: for requests that wait at the broker. */
  request<N extends ApiName>(api: N, body: RequestOf<N>, timeoutMs?: number): Promise<ResponseOf<N>> {
    if (this.#ended) return Promise.reject(this.#ended)
    const [key, version] = versions[api]
    const bytes = encode(schemaOf(key, version, 'request'), body as unknown as Body)
    this.#correlation = (this.#correlation + 1) & 0x7fffffff
    const id = this.#correlation
    const answer = new Promise<Body>((resolve, reject) => {
      const limit = timeoutMs ?? this.#settings.requestTimeoutMs
      const expired = () => this.#end(new ConnectionLost(`no answer to ${api} within ${limit} ms`))
      this.#pending.set(id, { api, resolve, reject, timer: setTimeout(expired, limit) })
    })
    this.#socket.cork()
    const { clientId } = this.#settings
    this.#socket.write(requestHeader({ apiKey: key, apiVersion: version, correlationId: id, clientId }, bytes.length))
    this.#socket.write(bytes)
    this.#socket.uncork()
    return answer as Promise<unknown> as Promise<ResponseOf<N>>
  }

  /** Drops the connection; what waits fails with ClientClosed. Resolves when the socket is gone. */
  close(): Promise<void> {
    this.#end(new ClientClosed('the client was closed'))
    return this.#gone.promise
  }

  #connected(event: 'connect' | 'secureConnect'): Promise<void> {
    return new Promise((resolve, reject) => {
      const { connectTimeoutMs } = this.#settings
      const expired = () => this.#socket.destroy(new Error(`no connection within ${connectTimeoutMs} ms`))
      const timer = setTimeout(expired, connectTimeoutMs)
      this.#socket.once(event, () => {
        clearTimeout(timer)
        resolve()
      })
      this.#socket.once('close', () => {
        clearTimeout(timer)
        reject(this.#ended)
      })
    })
  }

  #received(chunk: Buffer): void {
    for (const frame of this.#splitter.push(chunk)) {
      const id = frame.readInt32BE(4)
      const pending = this.#pending.get(id)
      if (!pending) continue
      this.#pending.delete(id)
      clearTimeout(pending.timer)
      const [key, version] = versions[pending.api]
      try {
        pending.resolve(decode(schemaOf(key, version, 'response'), frame.subarray(responseBodyAt(frame, key, version))))
      } catch (error) {
        pending.reject(error as Error)
      }
    }
    if (this.#splitter.foreign) this.#end(new ConnectionLost('what answers is no Kafka broker'))
  }

  #end(error: Error): void {
    if (this.#ended) return
    this.#ended = error
    this.#socket.destroy()
    for (const { reject, timer } of this.#pending.values()) {
      clearTimeout(timer)
      reject(error)
    }
    this.#pending.clear()
  }
}

function openSocket(host: string, port: number, { ssl }: ConnectionSettings): Socket {
  if (!ssl) return connect({ host, port })
  // An address is no name for SNI (RFC 6066); the certificate is checked against it all the same.
  const options: ConnectionOptions = isIP(host) ? { host, port } : { host, port, servername: host }
  if (ssl !== true && ssl.ca !== undefined) options.ca = ssl.ca
  return connectTls(options)
}
