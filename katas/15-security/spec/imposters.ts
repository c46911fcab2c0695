/** Brokers that a client should not trust, or cannot reach: TLS with another certificate in front of the real one, and worse. */
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { connect as connectTls, createServer as createTlsServer } from 'node:tls'
import { FrameSplitter } from '#harness'
import type * as Lab from '../src/index.ts'

export interface Imposter extends AsyncDisposable {
  /** `127.0.0.1:port` */
  readonly address: string
}

/** SaslHandshake, ApiVersions and SaslAuthenticate, by their numbers in Kafka's protocol. */
const [saslHandshake, apiVersions, saslAuthenticate] = [17, 18, 36]

const endings = {
  /** When the client begins to prove who it is. */
  'in SCRAM': (api: number) => api === saslAuthenticate,
  /** At the first request of who was let in. */
  'after SCRAM': (api: number) => ![saslHandshake, apiVersions, saslAuthenticate].includes(api),
}

/** The real broker up to a point: then the client is cut off, or never answered. */
export function ending(
  identity: Lab.Identity,
  real: { port: number; ca: string },
  [how, when]: readonly ['cut' | 'silent', keyof typeof endings],
): Promise<Imposter> {
  return listening((sockets) =>
    createTlsServer({ cert: identity.certificate, key: identity.key }, (client) => {
      const broker = connectTls({ host: '127.0.0.1', port: real.port, ca: real.ca })
      sockets.add(broker)
      broker.on('error', () => client.destroy()).pipe(client)
      client.on('error', () => broker.destroy()).on('close', () => broker.destroy())
      const frames = new FrameSplitter()
      client.on('data', (chunk: Buffer) => {
        for (const frame of frames.push(chunk)) {
          if (!endings[when](frame.readInt16BE(4))) broker.write(frame)
          else if (how === 'cut') client.destroy()
        }
      })
    }),
  )
}

/** Ends TLS with this identity and passes everything on to the real broker: who gets in by it was let in by whom it should not trust. */
export function imposter(identity: Lab.Identity, real: { port: number; ca: string }): Promise<Imposter> {
  return listening(
    (sockets) =>
      createTlsServer({ cert: identity.certificate, key: identity.key }, (client) => {
        const broker = connectTls({ host: '127.0.0.1', port: real.port, ca: real.ca })
        sockets.add(broker)
        client.pipe(broker).pipe(client)
        for (const [one, other] of [
          [client, broker],
          [broker, client],
        ] as const)
          one.on('error', () => other.destroy()).on('close', () => other.destroy())
      }).on('tlsClientError', () => {}), // a client that did not trust it
  )
}

/** Takes connections, and never says a word. */
export const silent = (): Promise<Imposter> => listening(() => createServer())

/** Shows its certificate, and never says a word after that. */
export const silentInTls = ({ certificate, key }: Lab.Identity): Promise<Imposter> =>
  listening(() => createTlsServer({ cert: certificate, key }).on('tlsClientError', () => {}))

/** Answers everything in plain text. */
export const plainText = (): Promise<Imposter> =>
  listening(() => createServer((socket) => socket.on('data', () => socket.end('220 ready\r\n'))))

/** Nobody listens there any more. */
export async function nobody(): Promise<string> {
  await using once = await silent()
  return once.address
}

async function listening(make: (sockets: Set<Socket>) => ReturnType<typeof createServer>): Promise<Imposter> {
  const sockets = new Set<Socket>()
  const server = make(sockets)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {}) // the client went away
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address() as { port: number }
  return {
    address: `127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
