/** An address for one client: a listening port for the bootstrap address and for each broker that it is told of. */
import { connect, createServer, isIP, type Server, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Direction } from '../protocol/index.ts'
import { Connection, type ConnectionContext } from './connection.ts'
import type { Address } from './rewrite.ts'
import { Throttle } from './throttle.ts'
import type { WireEndpoint, WireOptions } from './types.ts'

/** The node id that stands for the bootstrap address. */
export const bootstrapNode = -1

interface Listener {
  readonly server: Server
  readonly address: Address
  /** Where connections to it go: changes when a broker comes back elsewhere. */
  upstream: readonly Address[]
}

export interface EndpointContext extends Pick<ConnectionContext, 'faults' | 'record'> {
  readonly name: string
  readonly ssl: WireOptions['ssl']
  nextConnection(): number
  outgoing(endpoint: Endpoint, ...rest: Parameters<ConnectionContext['outgoing']>): Buffer | Promise<Buffer>
}

export class Endpoint implements WireEndpoint, AsyncDisposable {
  readonly name: string
  readonly #context: EndpointContext
  readonly #listeners = new Map<number, Listener>()
  readonly #opening = new Map<number, Promise<Listener>>()
  readonly #connections = new Set<Connection>()
  readonly #sockets = new Set<Socket>()
  readonly #throttles: Record<Direction, Throttle> = { request: new Throttle(), response: new Throttle() }
  #refuses = false
  #closed = false

  constructor(context: EndpointContext) {
    this.#context = context
    this.name = context.name
  }

  get bootstrapServers(): readonly string[] {
    const listener = this.#listeners.get(bootstrapNode)
    return listener ? [`${listener.address.host}:${listener.address.port}`] : []
  }

  cut(options: { refuse?: boolean } = {}): void {
    if (options.refuse) this.#refuses = true
    for (const connection of this.#connections) connection.cut()
    for (const socket of this.#sockets) socket.destroy()
  }

  accept(): void {
    this.#refuses = false
  }

  stopListening(): void {
    this.cut({ refuse: true })
    for (const { server } of this.#listeners.values()) server.close()
  }

  throttle(limits: { bytesPerSecond?: number; latencyMs?: number }): void {
    for (const throttle of Object.values(this.#throttles)) throttle.limit(limits)
  }

  /** The port of this endpoint that leads to a broker; opened where there is none yet. */
  addressOf(node: number, upstream: readonly Address[]): Address | Promise<Address> {
    const listener = this.#listeners.get(node)
    if (!listener) return this.#open(node, upstream).then(({ address }) => address)
    listener.upstream = upstream
    return listener.address
  }

  /** Where connections to its port of this node lead. */
  upstreamOf(node: number): readonly Address[] {
    return this.#listeners.get(node)?.upstream ?? []
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true
    for (const connection of this.#connections) connection.destroy()
    for (const socket of this.#sockets) socket.destroy()
    await Promise.allSettled(this.#opening.values())
    await Promise.all(
      // One that has stopped listening answers with an error, which is fine here.
      [...this.#listeners.values()].map(({ server }) => new Promise<void>((done) => server.close(() => done()))),
    )
  }

  #open(node: number, upstream: readonly Address[]): Promise<Listener> {
    const known = this.#opening.get(node)
    if (known) return known
    const opening = listen((client) => void this.#accept(client, node)).then((server) => {
      const { port } = server.address() as { port: number }
      const listener: Listener = { server, address: { host: '127.0.0.1', port }, upstream }
      this.#listeners.set(node, listener)
      return listener
    })
    this.#opening.set(node, opening)
    return opening
  }

  async #accept(client: Socket, node: number): Promise<void> {
    this.#track(client)
    if (this.#refuses || this.#closed) return void client.destroy()
    const broker = await connectAny(this.#listeners.get(node)?.upstream ?? [], client, this.#context.ssl)
    if (!broker) return void client.destroy()
    this.#track(broker)
    if (client.destroyed || this.#closed) {
      client.destroy()
      broker.destroy()
      return
    }
    const connection = new Connection(client, broker, {
      endpoint: this.name,
      node,
      connection: this.#context.nextConnection(),
      faults: this.#context.faults,
      record: this.#context.record,
      outgoing: (response, frame) => this.#context.outgoing(this, response, frame),
      dueAt: (direction, bytes) => this.#throttles[direction].dueAt(bytes),
    })
    this.#connections.add(connection)
    broker.once('close', () => this.#connections.delete(connection))
  }

  #track(socket: Socket): void {
    this.#sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => {}) // a lost peer is everyday here; `close` follows and does what is to be done
    socket.once('close', () => this.#sockets.delete(socket))
  }
}

function listen(accept: (client: Socket) => void): Promise<Server> {
  // half-open: what was received is passed on before the end is
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true, noDelay: true }, accept)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}

/** Connects to the first of the addresses that answers; undefined where none does or the client has gone. */
async function connectAny(
  addresses: readonly Address[],
  client: Socket,
  ssl: WireOptions['ssl'],
): Promise<Socket | undefined> {
  for (const address of addresses) {
    const socket = await new Promise<Socket | undefined>((resolve) => {
      const trying = ssl ? connectSecurely(address, ssl) : connect({ ...address, noDelay: true })
      const giveUp = () => trying.destroy()
      client.once('close', giveUp)
      trying.once('error', () => resolve(undefined))
      trying.once('close', () => resolve(undefined))
      trying.once(ssl ? 'secureConnect' : 'connect', () => {
        client.off('close', giveUp)
        resolve(trying)
      })
    })
    if (socket || client.destroyed) return socket
  }
  return undefined
}

function connectSecurely(address: Address, ssl: true | { ca?: string }): Socket {
  // An address is no name for SNI (RFC 6066); the certificate is checked against it all the same.
  const name = isIP(address.host) ? {} : { servername: address.host }
  return connectTls({ ...address, ...name, ...(ssl === true ? {} : ssl) })
}
