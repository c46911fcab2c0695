/** Speaks to a listener as nobody should have to: in plain text, with any certificate, without a name. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { type ConnectionOptions, connect as connectTls } from 'node:tls'
import type * as Lab from '../src/index.ts'

/** ApiVersions 0, correlation id 7, no client id: any broker answers it to anybody who may speak. */
const question = Buffer.from('0000000a0012000000000007ffff', 'hex')

/** Whether the listener answers a Kafka request in plain text. */
export const answersPlainly = (port: number): Promise<boolean> => answers(connect({ host: '127.0.0.1', port }))

/** Whether it answers a Kafka request over TLS, from who shows this certificate, or none. */
export function answersOverTls(port: number, ca: string, shown?: Lab.Identity): Promise<boolean> {
  const own = shown ? { cert: shown.certificate, key: shown.key } : {}
  const options: ConnectionOptions = { host: '127.0.0.1', port, ca, ...own }
  return answers(connectTls(options))
}

/** Kafka closes the connection of whom it does not answer, or says in TLS that it does not understand. */
async function answers(socket: Socket): Promise<boolean> {
  const chunks: Buffer[] = []
  const answered = Promise.withResolvers<boolean>()
  socket.on('error', () => answered.resolve(false))
  socket.on('close', () => answered.resolve(false))
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    if (bytes.length >= 8) answered.resolve(bytes.readInt32BE(4) === 7)
  })
  socket.write(question)
  try {
    return await answered.promise
  } finally {
    socket.destroy()
  }
}

/** How a TLS connection to the port ends up: `trusted`, or the code of the client's refusal. */
export async function trustIn(port: number, options: { ca: string; host?: string }): Promise<string> {
  const { ca, host = 'localhost' } = options
  const socket = connectTls({ host: '127.0.0.1', port, servername: host, ca })
  try {
    await once(socket, 'secureConnect')
    return 'trusted'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    socket.destroy()
  }
}
