import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { outcomeOf, settle } from '#harness'
import { freePorts } from '#harness/processes'

/** What the lab's text gives a call that cannot succeed. */
export const withinMs = 10_000

/** `store-away`, and so on, as a `ReadError` tells it; else how the call came out. */
export function reasonOf(call: Promise<unknown>): Promise<string> {
  const reason = settle(call, { withinMs }).then((outcome) => {
    if (outcome.state !== 'rejected') return outcome.state === 'pending' ? 'nothing after 10 s' : 'resolved'
    const { name, message } = outcome.error
    return name === 'ReadError' ? (message.split(':')[0] ?? '') : `${name}: ${message}`
  })
  reason.catch(() => {}) // the caller that awaits it hears of it
  return reason
}

/** What a call gave, made short; or how else it came out. It may take as long as its test. */
export function givenBy<T, S>(call: Promise<T>, short: (value: T) => S): Promise<S | string> {
  const given = settle(call).then(
    async (outcome): Promise<S | string> => (outcome.state === 'resolved' ? short(outcome.value) : outcomeOf(call)),
  )
  given.catch(() => {}) // the caller that awaits it hears of it
  return given
}

/** An address where nobody listens. */
export async function nobody(): Promise<string> {
  const [port] = await freePorts(1)
  return `127.0.0.1:${port}`
}

/** An address where somebody listens, and never says a word. */
export async function silence(): Promise<{ address: string } & AsyncDisposable> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).resume()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
