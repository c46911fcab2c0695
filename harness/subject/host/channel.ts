import { Socket } from 'node:net'
import { channelFd, FrameReader, frame } from '../frames.ts'
import type { FromHost, ToHost } from '../protocol.ts'

/** The host's end of the channel. The process ends with it: nobody is left to work for. */
export interface Channel {
  send(message: FromHost): void
  /** The socket, to tell it from what student code left open. */
  readonly socket: Socket
}

export function openChannel(onMessage: (message: ToHost) => void): Channel {
  const socket = new Socket({ fd: channelFd, readable: true, writable: true })
  const reader = new FrameReader()
  const leave = () => process.exit(1)
  socket.on('data', (chunk) => {
    for (const message of reader.push(chunk)) onMessage(message as ToHost)
  })
  socket.on('close', leave)
  socket.on('error', leave)
  return { socket, send: (message) => void socket.write(frame(message)) }
}
