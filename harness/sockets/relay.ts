import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line of 127.0.0.1 to a port of it, whatever is spoken on it. */
export interface Relay extends AsyncDisposable {
  readonly port: number
  /** How many connections it has taken so far. */
  readonly taken: number
  /** Breaks all connections, without a word to either side. New ones are taken. */
  cut(): void
  /** Breaks all connections, and each new one as soon as it is taken, until `open`. */
  hangUp(): void
  /** Breaks all connections, and refuses new ones until `open`. */
  shut(): Promise<void>
  /** Takes connections again, on the same port, and passes them on. */
  open(): Promise<void>
}

export async function openRelay(target: number): Promise<Relay> {
  const sockets = new Set<Socket>()
  let taken = 0
  let hangsUp = false
  const server = createServer((near) => {
    taken += 1
    if (hangsUp) return near.resetAndDestroy()
    const far = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {}) // told by the close
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  const shut = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    cut()
    await closed
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    port,
    get taken() {
      return taken
    },
    cut,
    hangUp() {
      hangsUp = true
      cut()
    },
    shut,
    async open() {
      hangsUp = false
      if (!server.listening) await listen(port)
    },
    [Symbol.asyncDispose]: shut,
  }
}
