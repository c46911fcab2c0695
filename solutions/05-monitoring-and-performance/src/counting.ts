/** Counts what a client sends: kafkajs tells how long requests take, and not how large they are. */
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'

export interface Counted {
  requests: number
  bytes: number
}

const produce = 0

/** A ctx whose clients count their Produce requests. kafkajs writes each request at once: four bytes of length, two bytes that say which kind. */
export function counting(ctx: Ctx): { ctx: Ctx; counted: Counted } {
  const counted = { requests: 0, bytes: 0 }
  const clientConfig: Ctx['clientConfig'] = {
    ...ctx.clientConfig,
    socketFactory({ host, port, ssl, onConnect }) {
      const socket: Socket = ssl ? connectTls({ host, port, ...ssl }, onConnect) : connect({ host, port }, onConnect)
      const write = socket.write.bind(socket) as (...args: unknown[]) => boolean
      socket.write = ((data: Buffer, ...rest: unknown[]) => {
        if (data.readInt16BE(4) === produce) {
          counted.requests += 1
          counted.bytes += data.length
        }
        return write(data, ...rest)
      }) as Socket['write']
      return socket.setKeepAlive(true, 60_000)
    },
  }
  return { ctx: { ...ctx, clientConfig, kafka: new Kafka(clientConfig) }, counted }
}
