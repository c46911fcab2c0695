/** A scripted broker for the tests of this room: it speaks by the same schemas, and sends its bytes in any chunks. */
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import {
  type Body,
  bodySchema,
  decode,
  encode,
  FrameSplitter,
  knownApis,
  type RequestHeader,
  readRequestHeader,
  requestHeader,
  responseFrame,
  schemaOf,
} from '../protocol/index.ts'

/** What the broker answers to a request: a body, a whole frame as it is, or nothing. */
export type Script = (request: {
  api: string
  header: RequestHeader
  body: Body
  frame: Buffer
}) => Body | Buffer | undefined

export class FakeBroker implements AsyncDisposable {
  /** Names of the APIs of all requests that arrived. */
  readonly received: string[] = []
  readonly frames: Buffer[] = []
  readonly #sockets = new Set<Socket>()
  readonly #script: Script
  #server: Server | undefined
  #port = 0
  /** Splits what it sends; whole by default. */
  chunks: (bytes: Buffer) => Buffer[] = (bytes) => [bytes]

  constructor(script: Script) {
    this.#script = script
  }

  get address(): string {
    return `127.0.0.1:${this.#port}`
  }

  get port(): number {
    return this.#port
  }

  get connections(): number {
    return this.#sockets.size
  }

  /** Listens, after `stop()` on the same port again. */
  async start(): Promise<this> {
    this.#server = createServer((socket) => this.#accept(socket)).listen(this.#port, '127.0.0.1')
    await once(this.#server, 'listening')
    this.#port = (this.#server.address() as { port: number }).port
    return this
  }

  async stop(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    for (const socket of this.#sockets) socket.destroy()
    if (server) await new Promise((done) => server.close(done))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  #accept(socket: Socket): void {
    const splitter = new FrameSplitter()
    this.#sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('data', (chunk: Buffer) => {
      for (const frame of splitter.push(chunk)) this.#answer(socket, frame)
      if (splitter.foreign) socket.write(splitter.foreign)
    })
  }

  #answer(socket: Socket, frame: Buffer): void {
    const header = readRequestHeader(frame)
    const { apiKey, apiVersion, correlationId } = header
    const api = knownApis().find(({ key }) => key === apiKey)?.name ?? 'Unknown'
    this.received.push(api)
    this.frames.push(frame)
    const schema = bodySchema(apiKey, apiVersion, 'request')
    const answer = this.#script({
      api,
      header,
      frame,
      body: schema ? decode(schema, frame.subarray(header.bodyAt)) : {},
    })
    if (!answer) return
    const bytes = Buffer.isBuffer(answer)
      ? answer
      : responseFrame(apiKey, apiVersion, correlationId, encode(schemaOf(apiKey, apiVersion, 'response'), answer))
    for (const chunk of this.chunks(bytes)) socket.write(chunk)
  }
}

/** The frame of a request. */
export function requestFrame(
  api: string,
  version: number,
  correlationId: number,
  body: Body,
  clientId = 'test',
): Buffer {
  const key = knownApis().find(({ name }) => name === api)!.key
  const schema = schemaOf(key, version, 'request')
  return rawRequest(key, version, correlationId, encode(schema, body), clientId)
}

/** A frame with a header and any bytes behind it. */
export function rawRequest(
  key: number,
  version: number,
  correlationId: number,
  body: Buffer,
  clientId = 'test',
): Buffer {
  const header = requestHeader({ apiKey: key, apiVersion: version, correlationId, clientId }, body.length)
  return Buffer.concat([header, body])
}
